package org.jobwright.services.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.AuditCheckService;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.audit.ParkedWorkQueries;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.RuleProblems;
import org.jobwright.services.jobs.revisions.RevisionProblems;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.search.engine.PostingIndexStatus;
import org.jobwright.services.shared.background.BackgroundRun;
import org.jobwright.services.shared.background.BackgroundRuns;
import org.jobwright.services.site.PublicSite;
import org.jobwright.services.site.SiteQueries;

/** The state of the instance, for its operators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class StatusQueries {

    private static final int EXPECTED = Integer.getInteger("jobwright.schema.version", 0);

    private static final String DATABASE = """
            select current_setting('server_version'),
              (select max(cast(version as integer)) from flyway_schema_history where success),
              pg_database_size(current_database()),
              (select sum(numbackends) from pg_stat_database),
              cast(current_setting('max_connections') as integer)""";

    private static final String LAST_DELETION =
            "select allowed, unreadable from retention_run order by position desc limit 1";

    private static final String LAST_IMPORT =
            "select state, started_at, total from import_run order by started_at desc limit 1";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private BacklogQueries backlogs;

    @Inject
    private PostingIndexStatus index;

    @Inject
    private ParkedWorkQueries parked;

    @Inject
    private AuditCheckService audit;

    @Inject
    private BackgroundRuns runs;

    @Inject
    private BackupFile backups;

    @Inject
    private PostingRuleQueries rules;

    @Inject
    private LexiconQueries words;

    @Inject
    private SiteQueries site;

    @Inject
    private Clock clock;

    /** The current state of the instance, and its problems. */
    public InstanceStatus status() {
        Instant now = clock.instant();
        InstanceStatus.Database database = database();
        InstanceStatus.SearchEngine search = new InstanceStatus.SearchEngine(index.isOutside(), index.documents());
        Backlog backlog = backlogs.backlog();
        ParkedWork put = parked.parked();
        InstanceStatus.LastBackup backup = backups.last().orElse(null);
        AuditCheck checked = audit.last();
        InstanceStatus.Machine machine = ThisMachine.now();
        List<BackgroundRun> ran = runs.all();
        RuleProblems lawful = rules.problems();
        RevisionProblems worded = words.problems();
        PublicSite shown = site.shown();
        List<StatusProblem> problems = new StatusPolicy(
                        database,
                        search,
                        backlog,
                        put,
                        backup,
                        checked,
                        machine,
                        ran,
                        lastDeletion(),
                        lawful,
                        worded,
                        shown,
                        now)
                .problems();
        return new InstanceStatus(
                now,
                problems,
                ThisMachine.software(),
                database,
                search,
                backlog,
                put,
                lastImport(),
                backup,
                checked,
                machine,
                ran,
                lawful,
                worded,
                shown);
    }

    private InstanceStatus.Database database() {
        Tuple row =
                (Tuple) entityManager.createNativeQuery(DATABASE, Tuple.class).getSingleResult();
        return new InstanceStatus.Database(
                row.get(0, String.class).split(" ", 2)[0],
                number(row, 1).intValue(),
                EXPECTED,
                number(row, 2).longValue(),
                number(row, 3).intValue(),
                number(row, 4).intValue());
    }

    private LastDeletion lastDeletion() {
        List<?> found =
                entityManager.createNativeQuery(LAST_DELETION, Tuple.class).getResultList();
        if (found.isEmpty()) {
            return LastDeletion.NONE;
        }
        Tuple row = (Tuple) found.getFirst();
        return new LastDeletion(row.get(0, Boolean.class), number(row, 1).intValue());
    }

    private InstanceStatus.LastImport lastImport() {
        List<?> found =
                entityManager.createNativeQuery(LAST_IMPORT, Tuple.class).getResultList();
        return found.isEmpty() ? null : lastImport((Tuple) found.getFirst());
    }

    private static InstanceStatus.LastImport lastImport(Tuple row) {
        return new InstanceStatus.LastImport(
                row.get(0, String.class),
                row.get(1, Instant.class),
                number(row, 2).intValue());
    }

    private static Number number(Tuple row, int column) {
        return row.get(column, Number.class);
    }
}
