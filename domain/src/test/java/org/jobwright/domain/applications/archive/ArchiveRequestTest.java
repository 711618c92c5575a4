package org.jobwright.domain.applications.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** The request of an owner for everything that the organization owns. */
class ArchiveRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final AccountId owner = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());
    private final ArchiveRequest request = new ArchiveRequest(new OrganizationId(UUID.randomUUID()), owner, NOW);

    @Test
    void nothingLeavesForADayAndThenForAWeekOnly() {
        Instant ready = NOW.plus(Duration.ofDays(1));
        assertEquals(ArchiveState.WAITING, request.getState(ready.minusMillis(1)));
        assertNotReady(owner, NOW);
        assertEquals(ArchiveState.READY, request.getState(ready));
        assertEquals(7, request.fetch(owner, 7, ready).applications());
        assertEquals(ArchiveState.OVER, request.getState(ready.plus(Duration.ofDays(7))));
        assertNotReady(owner, ready.plus(Duration.ofDays(7)));
    }

    @Test
    void onlyWhoAskedDownloadsIt() {
        assertNotReady(other, NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void anyOwnerStopsItOnce() {
        request.stop(other, NOW.plus(Duration.ofDays(2)));
        assertEquals(ArchiveState.STOPPED, request.getState(NOW.plus(Duration.ofDays(2))));
        assertNotReady(owner, NOW.plus(Duration.ofDays(2)));
        assertThrows(RuleViolation.class, () -> request.stop(other, NOW));
    }

    private void assertNotReady(AccountId by, Instant at) {
        assertEquals(
                "applications.archive.not-ready",
                assertThrows(RuleViolation.class, () -> request.fetch(by, 1, at))
                        .getCode());
    }
}
