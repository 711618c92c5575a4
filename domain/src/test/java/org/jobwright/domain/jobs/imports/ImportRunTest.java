package org.jobwright.domain.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** An import from its start to its end, and back. */
class ImportRunTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static final AccountId MEMBER = new AccountId(UUID.randomUUID());

    private final ImportRun run = new ImportRun(new OrganizationId(UUID.randomUUID()), MEMBER, "jobs.csv", NOW);

    @Test
    void anImportCanBeUndoneForADayAfterItEnded() {
        assertFalse(run.isUndoable(NOW), "it runs");
        run.finish(ImportReport.EMPTY.plusTaken(1, "Ranger", List.of()), NOW);
        assertTrue(run.isUndoable(NOW.plus(Duration.ofHours(23))));
        assertEquals(
                "jobs.import.undo-late",
                assertThrows(RuleViolation.class, () -> run.beginUndo(MEMBER, NOW.plus(Duration.ofDays(1))))
                        .getCode());
        run.beginUndo(MEMBER, NOW);
        assertFalse(run.isUndoable(NOW), "it is being undone");
        run.undone(1, NOW);
        assertEquals(1, run.getReport().undone());
        assertFalse(run.isUndoable(NOW));
    }

    @Test
    void oneWithoutNewsHasStoppedAndCanBeUndone() {
        run.progress(10, ImportReport.EMPTY, NOW.plusSeconds(60));
        Instant later = NOW.plus(Duration.ofMinutes(12));
        assertFalse(run.isStopped(NOW.plus(Duration.ofMinutes(10))));
        assertTrue(run.isStopped(later));
        assertTrue(run.isUndoable(later));
    }

    @Test
    void eachRecordIsListedUpToALimit() {
        ImportReport report = ImportReport.EMPTY
                .plusTaken(1, "Ranger", List.of("jobs.import.places-cut"))
                .plusDrafted(2, "Nurse", List.of("jobs.pay|pay"))
                .plusRepeated(3, "Cook")
                .plusRefused(new ImportReport.Refusal(4, "", List.of("jobs.import.unreadable")));
        assertEquals(4, report.processed());
        assertEquals(4, report.lines().size());
        assertEquals(ImportReport.Result.DRAFTED, report.lines().get(1).result());
        for (int i = 0; i < ImportReport.MAX_LINES; i++) {
            report = report.plusRepeated(i, "Cook");
        }
        assertEquals(ImportReport.MAX_LINES, report.lines().size());
    }
}
