package org.jobwright.services.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.jobs.law.RuleProblems;
import org.jobwright.services.jobs.revisions.RevisionProblems;
import org.jobwright.services.shared.background.BackgroundRun;
import org.jobwright.services.site.PublicSite;

/** The thresholds of the status page. */
record StatusPolicy(
        InstanceStatus.Database database,
        InstanceStatus.SearchEngine search,
        Backlog backlog,
        ParkedWork parked,
        InstanceStatus.LastBackup backup,
        AuditCheck audit,
        InstanceStatus.Machine machine,
        List<BackgroundRun> runs,
        LastDeletion deletion,
        RuleProblems rules,
        RevisionProblems words,
        PublicSite site,
        Instant now) {

    /** How long a mail server may be down before someone should check. */
    static final Duration MAIL_LATE = Duration.ofMinutes(30);

    static final Duration SEARCH_LATE = Duration.ofMinutes(2);
    /** Longer than a scanner takes to restart with new signatures. */
    static final Duration SCAN_LATE = Duration.ofMinutes(5);

    /** Lines are sealed every second. */
    static final Duration SEAL_LATE = Duration.ofMinutes(1);

    static final long MANY_TEXTS = 100;

    /** One nightly backup was skipped. */
    static final Duration BACKUP_OLD = Duration.ofHours(26);

    static final long DISK_FREE = 1L << 30;

    List<StatusProblem> problems() {
        return Arrays.stream(StatusProblem.values()).filter(this::is).toList();
    }

    private boolean is(StatusProblem problem) {
        return switch (problem) {
            case AUDIT_CHANGED -> audit.firstBadRow() != null;
            case AUDIT_UNSEALED -> backlog.oldestUnsealed().compareTo(SEAL_LATE) > 0;
            case SCHEMA_OLD -> database.schema() < database.expected();
            case SEARCH_AWAY -> !search.answers();
            case DISK_FULL -> machine.diskFree() < DISK_FREE;
            case SEARCH_LATE -> backlog.indexLag().compareTo(SEARCH_LATE) > 0;
            case MAIL_LATE -> backlog.oldestMail().compareTo(MAIL_LATE) > 0;
            case MAIL_DEAD -> backlog.mailsDead() > 0;
            case SCAN_LATE -> backlog.oldestUnscanned().compareTo(SCAN_LATE) > 0;
            case TEXTS_LATE -> backlog.texts() > MANY_TEXTS;
            case WORK_PARKED -> !parked.isNone();
            case RUN_FAILED -> runs.stream().anyMatch(BackgroundRun::failed);
            case DELETION_STOPPED -> !deletion.allowed();
            case COUNTRY_UNREADABLE -> deletion.unreadable() > 0;
            case RULES_UNREADABLE ->
                !rules.revisions().unreadable().isEmpty()
                        || !rules.unknownCodes().isEmpty();
            case RULES_WAITING -> !rules.revisions().waiting().isEmpty();
            case WORDS_UNREADABLE -> !words.unreadable().isEmpty();
            case WORDS_WAITING -> !words.waiting().isEmpty();
            case SITE_INCOMPLETE -> !site.announced();
            case BACKUP_OLD -> backup == null || backup.age(now).compareTo(BACKUP_OLD) > 0;
        };
    }
}
