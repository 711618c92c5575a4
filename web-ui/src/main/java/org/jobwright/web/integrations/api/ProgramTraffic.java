package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;

/** How many requests a program sends, and how many of them at once. */
@ApplicationScoped
class ProgramTraffic {

    /** As many as a program needs to be quick, and too few to take all threads of the server. */
    static final int AT_ONCE = 8;

    private final ConcurrentMap<UUID, Integer> running = new ConcurrentHashMap<>();

    @Inject
    private LocalRateLimit limit;

    /**
     * Counts a request.
     *
     * @throws TooManyRequests if there were too many, or too many are running
     */
    void begin(UUID token) {
        limit.require(Limit.API_TOKEN_BURST, token);
        limit.require(Limit.API_TOKEN, token);
        if (running.merge(token, 1, Integer::sum) > AT_ONCE) {
            end(token);
            throw new TooManyRequests(Duration.ofSeconds(1));
        }
    }

    /** A request that began was answered. */
    void end(UUID token) {
        running.computeIfPresent(token, (same, count) -> count == 1 ? null : count - 1);
    }

    /** What is left of the hour. */
    LocalRateLimit.Left left(UUID token) {
        return limit.left(Limit.API_TOKEN, token);
    }
}
