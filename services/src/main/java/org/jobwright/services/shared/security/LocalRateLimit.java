package org.jobwright.services.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.shared.security.Limit.Counter;

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

    @Inject
    private NetworkLimits networks;

    /**
     * Counts one request and refuses it if there were too many.
     *
     * @param whom an address, an account
     * @throws TooManyRequests if the limit is exhausted
     */
    public void require(Limit limit, Object whom) {
        require(limit, whom, 1);
    }

    /** How many requests are left, and how long until the count begins anew. */
    public Left left(Limit limit, Object whom) {
        Instant now = clock.instant();
        SlidingCount count = counts.of(limit.keyOf(whom, Counter.NODE), limit.window(), now);
        long most = (long) limit.most() * RateLimit.FACTOR;
        return new Left(
                Math.max(0, most - count.counted(now)),
                Duration.between(now, count.start().plus(limit.window())));
    }

    /** What is left of a limit, and for how long. */
    public record Left(long requests, Duration until) {}

    /** The same for a request that counts as several, because it is as expensive. */
    public void require(Limit limit, Object whom, int cost) {
        networks.most(limit, whom).ifPresent(most -> requireAtMost(most, limit, whom, cost));
    }

    private void requireAtMost(int most, Limit limit, Object whom, int cost) {
        Instant now = clock.instant();
        String key = limit.keyOf(whom, Counter.NODE);
        counts.use(key, cost, (long) most * RateLimit.FACTOR, limit.window(), now)
                .ifPresent(refusal -> {
                    SlidingCount count = refusal.count();
                    throw RateLimit.refused(
                            refusal.key().text(), count.refusals() == 1, count.until(cost, refusal.most(), now));
                });
    }
}
