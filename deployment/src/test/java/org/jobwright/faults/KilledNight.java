package org.jobwright.faults;

import static org.jobwright.faults.Rel02CrashPoints.AUDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jobwright.server.InstanceDatabase;

/**
 * The nightly deletion of applications, killed in the middle: each application is whole or erased, and the next
 * night erases the rest, nothing twice. The server runs in a time zone in which the hour of the run is about to begin.
 */
final class KilledNight {

    /** The hour of RetentionTimer. */
    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    private static final Duration UNTIL_NIGHT = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String DUE = "job_application where erased_on is null and quarantined_on = '2000-02-01'";

    private static final String ERASED = "job_application where erased_on is not null";

    /** What an erased application has lost and every other one still has. */
    private static final String HALF = "job_application a where case when a.erased_on is null"
            + " then a.content = '{}' or not exists (select from application_note n"
            + " where n.application_id = a.id and n.text = 'A killed night.')"
            + " else a.content <> '{}' or a.applicant_name <> '' or exists (select from application_note n"
            + " where n.application_id = a.id) end";

    private KilledNight() {}

    static String happen(Trial trial) throws Exception {
        trial.start();
        makeEverythingDue(trial);
        long due = trial.count(DUE);
        assertTrue(due > 20, () -> "only " + due + " are due");
        trial.killServer();
        trial.start(nightComes());
        try (Connection hold = InstanceDatabase.connect(trial.data())) {
            hold.setAutoCommit(false);
            Trial.await(PATIENCE, "the night does not come", () -> trial.count(ERASED) > 2);
            try (Statement statement = hold.createStatement()) {
                statement.execute(AUDIT);
            }
            trial.awaitBlocked();
            trial.killServer();
        }
        long erased = trial.count(ERASED);
        assertTrue(0 < erased && erased < due, () -> erased + " of " + due);
        verify(trial, erased);
        trial.start(nightComes());
        Trial.await(PATIENCE, "the second night leaves some", () -> trial.count(DUE) == 0);
        verify(trial, due);
        return "killed after " + erased + " of " + due + " were erased, the second night erased the rest";
    }

    private static void verify(Trial trial, long erased) throws SQLException {
        assertEquals(erased, trial.count(ERASED));
        assertEquals(0, trial.count(HALF), "half erased");
        assertEquals(erased, trial.count("audit_log where action = 'ApplicationErased'"), "without a line, or twice");
        assertEquals(erased, trial.count("deleted_application"), "the candidates are told of each once");
    }

    /** All applications ended long ago, were announced, and are hidden; each has a note. */
    private static void makeEverythingDue(Trial trial) throws SQLException {
        trial.change(
                "update job_application set candidate_status = 'NOT_SELECTED', candidate_status_at = '2000-01-01',"
                        + " deletion_announced_on = '2000-01-02', quarantined_on = '2000-02-01', decision_outcome = null,"
                        + " decision_reason = null, decision_message = null, decision_by = null, decision_at = null,"
                        + " decision_release_at = null, decision_until = null, decision_undone_by = null, decision_undone_at = null");
        trial.change("update conversation set employer_done_at = null");
        trial.change("update message set created_at = '2000-01-01'");
        trial.change("delete from pool_membership");
        trial.change(
                "insert into application_note (id, version, application_id, author_id, text, visibility, at)"
                        + " select gen_random_uuid(), 0, id, candidate_id, 'A killed night.', 'TEAM', now() from job_application");
    }

    /** The server's local time is such that the night's run is about to begin, on a full minute. */
    private static Map<String, String> nightComes() {
        LocalTime begins =
                LocalTime.now(ZoneOffset.UTC).plus(UNTIL_NIGHT).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        long ahead = Math.floorMod(
                Duration.between(begins, NIGHT).toMinutes(), Duration.ofDays(1).toMinutes());
        return Map.of("JOBWRIGHT_JAVA_OPTIONS", "-Duser.timezone=GMT+%02d:%02d".formatted(ahead / 60, ahead % 60));
    }
}
