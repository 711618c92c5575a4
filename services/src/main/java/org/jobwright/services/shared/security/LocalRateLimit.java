package org.jobwright.services.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.shared.failures.TooManyRequests;

/**
 * Counts requests in the memory of this node, for requests so frequent that counting them in the database would cost
 * more than serving them. {@link RateLimit} is for limits that must hold across nodes and restarts.
 */
@ApplicationScoped
public class LocalRateLimit {

    private static final int MOST_KEYS = 50_000;

    private final ClientCounts counts = new ClientCounts(MOST_KEYS);

    @Inject
    private Clock clock;

    /**
     * Counts one request and refuses it if there were too many.
     *
     * @param key what is counted, for whom: {@code search:192.0.2.7}
     * @param limit how many are allowed within any window of this length
     * @throws TooManyRequests if the limit is exhausted
     */
    public void require(String key, int limit, Duration window) {
        require(key, 1, limit, window);
    }

    /** The same for a request that counts as several, because it is as expensive. */
    public void require(String key, int cost, int limit, Duration window) {
        Instant now = clock.instant();
        counts.use(key, cost, (long) limit * RateLimit.FACTOR, window, now).ifPresent(refusal -> {
            SlidingCount count = refusal.count();
            throw RateLimit.refused(
                    refusal.key().text(), count.refusals() == 1, count.until(cost, refusal.most(), now));
        });
    }
}
