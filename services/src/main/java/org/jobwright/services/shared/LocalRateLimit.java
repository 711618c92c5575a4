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

    private final ConcurrentMap<String, Counted> counters = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    private record Counted(Instant end, int requests) {}

    /**
     * Counts one request and refuses it when there were too many.
     *
     * @param key what is counted, for whom: {@code search:192.0.2.7}
     * @param limit how many are allowed in a window
     * @param window how long until the count starts again
     * @throws TooManyRequests when the limit is used up
     */
    public void require(String key, int limit, Duration window) {
        Instant now = clock.instant();
        Counted counted = counters.compute(
                key,
                (same, known) -> known == null || !now.isBefore(known.end())
                        ? new Counted(now.plus(window), 1)
                        : new Counted(known.end(), known.requests() + 1));
        if (counters.size() > MOST_KEYS) {
            forgetWhatIsOver(now);
        }
        if (counted.requests() > (long) limit * RateLimit.FACTOR) {
            throw RateLimit.refused(
                    key,
                    counted.requests() == (long) limit * RateLimit.FACTOR + 1,
                    Duration.between(now, counted.end()));
        }
    }

    /** More clients than that at once are let through rather than held against each other. */
    private void forgetWhatIsOver(Instant now) {
        counters.values().removeIf(counted -> !now.isBefore(counted.end()));
        if (counters.size() > MOST_KEYS) {
            counters.clear();
        }
    }
}
