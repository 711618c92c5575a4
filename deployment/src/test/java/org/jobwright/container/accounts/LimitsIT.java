package org.jobwright.container.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Race;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rate limits, and their cost. */
@Tag("SEC-33")
@ContainerTest
class LimitsIT {

    private static final int MORE_THAN_CONNECTIONS = 40;

    @Inject
    private RateLimit limit;

    @Inject
    private PasswordService passwords;

    @Inject
    private Race race;

    @Test
    void requestsOverTheLimitAreRefusedUntilTheWindowEnds() {
        UUID organization = UUID.randomUUID();
        for (int i = 0; i < Limit.INVITE_UNVERIFIED.most(); i++) {
            limit.require(Limit.INVITE_UNVERIFIED, organization);
        }
        TooManyRequests refused =
                assertThrows(TooManyRequests.class, () -> limit.require(Limit.INVITE_UNVERIFIED, organization));
        assertEquals(1, refused.getRetryAfter().plusDays(1).toDays(), "less than a day");
    }

    @Test
    void aFailedRequestCountsToo() {
        String address = UUID.randomUUID().toString();
        String email = "nobody-" + address + "@test.example";
        for (int i = 0; i < 3; i++) {
            passwords.requestReset(email, address);
        }
        assertThrows(TooManyRequests.class, () -> passwords.requestReset(email, address));
        assertThrows(RuleViolation.class, () -> passwords.requestReset("no address", address));
    }

    @Test
    void moreRequestsThanConnectionsAreAllServed() throws Exception {
        var outcomes = race.many(MORE_THAN_CONNECTIONS, () -> {
            String one = UUID.randomUUID().toString();
            passwords.requestReset("nobody-" + one + "@test.example", one);
            return one;
        });
        assertEquals(List.of(), outcomes.refusals());
    }
}
