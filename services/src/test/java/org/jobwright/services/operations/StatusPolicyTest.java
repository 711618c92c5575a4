package org.jobwright.services.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.jobs.law.RuleProblems;
import org.jobwright.services.jobs.revisions.RevisionProblems;
import org.jobwright.services.shared.background.BackgroundRun;
import org.jobwright.services.site.PublicSite;
import org.junit.jupiter.api.Test;

class StatusPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final InstanceStatus.Database DATABASE = new InstanceStatus.Database("18.4", 22, 22, 1, 1, 60);
    private static final InstanceStatus.SearchEngine SEARCH = new InstanceStatus.SearchEngine(false, 70);
    private static final Backlog NOTHING =
            new Backlog(0, Duration.ZERO, 0, 0, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
    private static final InstanceStatus.LastBackup BACKUP =
            new InstanceStatus.LastBackup(NOW.minus(Duration.ofHours(12)), "jobwright.tar", 1);
    private static final AuditCheck AUDIT = new AuditCheck(NOW, 10, "0", null);
    private static final InstanceStatus.Machine MACHINE = new InstanceStatus.Machine(1L << 33, 1L << 34, 1, 2);

    @Test
    void thereIsNoProblemIfEverythingWorks() {
        assertEquals(List.of(), problems(DATABASE, SEARCH, NOTHING, BACKUP, AUDIT, MACHINE));
    }

    @Test
    void anAuditLogNotCheckedYetIsNotAProblem() {
        assertEquals(
                List.of(), problems(DATABASE, SEARCH, NOTHING, BACKUP, new AuditCheck(null, 0, "0", null), MACHINE));
    }

    @Test
    void theWorstProblemComesFirst() {
        assertEquals(
                List.of(StatusProblem.values()),
                new StatusPolicy(
                                new InstanceStatus.Database("18.4", 21, 22, 1, 1, 60),
                                new InstanceStatus.SearchEngine(false, -1),
                                new Backlog(
                                        1,
                                        Duration.ofMinutes(31),
                                        1,
                                        1,
                                        Duration.ofMinutes(3),
                                        101,
                                        Duration.ofMinutes(6),
                                        Duration.ofSeconds(61)),
                                new ParkedWork(1, 0, 0),
                                null,
                                new AuditCheck(NOW, 10, "0", 11L),
                                new InstanceStatus.Machine(1L << 29, 1L << 34, 1, 2),
                                List.of(new BackgroundRun("Some.run", NOW, Duration.ZERO, true)),
                                new LastDeletion(false, 1),
                                new RuleProblems(
                                        new RevisionProblems(List.of("CA-ON-ESA"), List.of("US-CO-EPEWA")), List.of()),
                                new RevisionProblems(List.of("de-profanity"), List.of("en-mlm")),
                                new PublicSite("", "", List.of(Language.EN), List.of(), Set.of(), List.of(), false),
                                NOW)
                        .problems());
    }

    @Test
    void aBackupMayBeOfLastNightButNotOfTheNightBefore() {
        assertEquals(List.of(), problems(DATABASE, SEARCH, NOTHING, backup(Duration.ofHours(26)), AUDIT, MACHINE));
        assertEquals(
                List.of(StatusProblem.BACKUP_OLD),
                problems(DATABASE, SEARCH, NOTHING, backup(Duration.ofHours(27)), AUDIT, MACHINE));
    }

    @Test
    void theNoteOfABackupNamesTimeFileAndSize() {
        assertEquals(
                new InstanceStatus.LastBackup(NOW, "/a b/jobwright.tar", 1234),
                BackupFile.read("2026-11-25T12:00:00Z /a b/jobwright.tar 1234"));
    }

    private static InstanceStatus.LastBackup backup(Duration age) {
        return new InstanceStatus.LastBackup(NOW.minus(age), "jobwright.tar", 1);
    }

    private static List<StatusProblem> problems(
            InstanceStatus.Database database,
            InstanceStatus.SearchEngine search,
            Backlog backlog,
            InstanceStatus.LastBackup backup,
            AuditCheck audit,
            InstanceStatus.Machine machine) {
        return new StatusPolicy(
                        database,
                        search,
                        backlog,
                        new ParkedWork(0, 0, 0),
                        backup,
                        audit,
                        machine,
                        List.of(),
                        LastDeletion.NONE,
                        new RuleProblems(new RevisionProblems(List.of(), List.of()), List.of()),
                        new RevisionProblems(List.of(), List.of()),
                        new PublicSite("", "", List.of(Language.EN), List.of(), Set.of(), List.of(), true),
                        NOW)
                .problems();
    }
}
