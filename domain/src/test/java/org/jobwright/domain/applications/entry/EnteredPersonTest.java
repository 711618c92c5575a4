package org.jobwright.domain.applications.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** A person whom an employer entered, until nothing of it is left. */
class EnteredPersonTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final PeopleImport people = new PeopleImport(
            new OrganizationId(UUID.randomUUID()),
            new JobPostingId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            "people.csv",
            "A fair",
            Language.EN,
            new EntryReport(List.of(
                    new EntryReport.Line(1, List.of()), new EntryReport.Line(2, List.of("applications.entry.email")))),
            NOW);
    private final EnteredPerson una =
            new EnteredPerson(people, new EntryData("Una", "una@test.example", "1", "Leeds"), Resume.EMPTY, NOW);

    @Test
    void theirLinkLeadsToWhatIsStoredForAMonth() {
        assertFalse(una.isLinked(NOW), "they are not told yet");
        una.tell(NOW);
        assertTrue(una.isLinked(NOW.plus(Duration.ofDays(29))));
        assertFalse(una.isLinked(NOW.plus(Duration.ofDays(30))));
        assertThrows(RuleViolation.class, () -> una.tell(NOW), "nobody is told twice");
    }

    @Test
    void nothingIsKeptOfAPersonWhoDeclines() {
        una.tell(NOW);
        una.decline("a".repeat(64), NOW);
        assertEquals(EntryData.NOTHING, una.getData());
        assertNull(una.getResume());
        assertFalse(una.isLinked(NOW));
        assertThrows(RuleViolation.class, () -> una.decline("a".repeat(64), NOW));
    }

    @Test
    void theReportCountsWhoWasEntered() {
        assertEquals(1, people.entered().people());
        assertEquals(1, people.getReport().refused());
    }

    @Test
    void anImportIsUndoneOnce() {
        people.undo(NOW);
        assertEquals(
                "applications.entry.over",
                assertThrows(RuleViolation.class, () -> people.undo(NOW)).getCode());
    }
}
