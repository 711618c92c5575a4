package org.jobwright.services.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.shared.failures.TooManyRequests;

/**
 * Counts requests in the memory of this node: for what is asked so often that counting it in the database would cost more
 * than answering it. {@link RateLimit} is for what must hold over nodes and restarts.
 */
@ApplicationScoped
public class LocalRateLimit {

    private static final int MOST_KEYS = 50_000;

    private final ClientCounts counts = new ClientCounts(MOST_KEYS);

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
        Instant now = clock.instant();
        counts.use(key, cost, (long) limit * RateLimit.FACTOR, window, now).ifPresent(refusal -> {
            SlidingCount count = refusal.count();
            throw RateLimit.refused(
                    refusal.key().text(), count.refusals() == 1, count.until(cost, refusal.most(), now));
        });
    }
}
