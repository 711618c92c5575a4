package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.services.shared.security.RateLimit;

/** How many requests a program and all programs of its organization send, and how many of them at once. */
@ApplicationScoped
class ProgramTraffic {

    /** As many as a program needs to be quick. */
    static final int AT_ONCE = 8;

    /** Of all programs of an organization: too few to take all connections to the database. */
    static final int AT_ONCE_OF_ORGANIZATION = 12;

    /** By the id of a token or of an organization. */
    private final ConcurrentMap<UUID, Integer> running = new ConcurrentHashMap<>();

    @Inject
    private LocalRateLimit limit;

    @Inject
    private RateLimit changes;

    /**
     * Counts a request.
     *
     * @throws TooManyRequests if there were too many, or too many are running
     */
    void begin(SignedInProgram program) {
        limit.require(Limit.API_TOKEN_BURST, program.token());
        limit.require(Limit.API_TOKEN, program.token());
        limit.require(Limit.API_ORGANIZATION_BURST, program.organization());
        enter(program.organization(), AT_ONCE_OF_ORGANIZATION);
        try {
            enter(program.token(), AT_ONCE);
        } catch (TooManyRequests busy) {
            leave(program.organization());
            throw busy;
        }
    }

    /**
     * Counts a request that may change something.
     *
     * @throws TooManyRequests if the organization changed too much
     */
    void change(SignedInProgram program) {
        changes.require(program.verified() ? Limit.API_WRITE : Limit.API_WRITE_UNVERIFIED, program.organization());
    }

    /** A request that began was answered. */
    void end(SignedInProgram program) {
        leave(program.token());
        leave(program.organization());
    }

    /** What is left of the hour. */
    LocalRateLimit.Left left(SignedInProgram program) {
        return limit.left(Limit.API_TOKEN, program.token());
    }

    private void enter(UUID whose, int most) {
        if (running.merge(whose, 1, Integer::sum) > most) {
            leave(whose);
            throw new TooManyRequests(Duration.ofSeconds(1));
        }
    }

    private void leave(UUID whose) {
        running.computeIfPresent(whose, (same, count) -> count == 1 ? null : count - 1);
    }
}
