package org.jobwright.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jobwright.domain.shared.TooManyRequests;

/**
 * Counts requests in the memory of this node: for what is asked so often that counting it in the database would cost more
 * than answering it. {@link RateLimit} is for what must hold over nodes and restarts.
 */
@ApplicationScoped
public class LocalRateLimit {

    private static final int MOST_KEYS = 50_000;

    private final ConcurrentMap<String, SlidingCount> counters = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /**
     * Counts one request and refuses it when there were too many.
     *
     * @param key what is counted, for whom: {@code search:192.0.2.7}
     * @param limit how many are allowed in any time as long as the window
     * @throws TooManyRequests when the limit is used up
     */
    public void require(String key, int limit, Duration window) {
        require(key, 1, limit, window);
    }

    /** The same for a request that counts as several, because it costs as much. */
    public void require(String key, int cost, int limit, Duration window) {
        for (LimitKey each : LimitKey.of(key)) {
            count(each.text(), cost, (long) limit * each.width() * RateLimit.FACTOR, window);
        }
    }

    private void count(String key, int cost, long most, Duration window) {
        Instant now = clock.instant();
        SlidingCount counted = counters.compute(key, (same, known) -> (known == null ? SlidingCount.NONE : known)
                .at(now, window)
                .plus(cost, most, now));
        if (counters.size() > MOST_KEYS) {
            forgetWhatIsOver(now);
        }
        if (counted.refusals() > 0) {
            throw RateLimit.refused(key, counted.refusals() == 1, counted.until(cost, most, now));
        }
    }

    /** More clients than that at once are let through rather than held against each other. */
    private void forgetWhatIsOver(Instant now) {
        counters.values().removeIf(counted -> counted.isOver(now));
        if (counters.size() > MOST_KEYS) {
            counters.clear();
        }
    }
}
