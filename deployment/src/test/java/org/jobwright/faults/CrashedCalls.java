package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jobwright.instance.Program;
import org.jobwright.server.InstanceDatabase;

/** Calls of a program, killed before the commit, and between the commit and the answer: sent again, each is carried out once. */
final class CrashedCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CALLS = "program_call where key = '%s'";

    private CrashedCalls() {}

    static void happen(Trial trial) throws Exception {
        Program program = Program.of(trial.instance(), "harbour-rail", "postings:read postings:write");
        killedBeforeTheCommit(trial, program);
        killedBeforeTheAnswer(trial, program);
    }

    private static void killedBeforeTheCommit(Trial trial, Program program) throws Exception {
        String key = UUID.randomUUID().toString();
        Rel02CrashPoints.killedWhileHeld(trial, Rel02CrashPoints.AUDIT, () -> post(program, key));
        assertEquals(0, trial.count("job_posting where title = '" + key + "'"), "a posting without commit");
        assertEquals(0, trial.count(CALLS.formatted(key)), "an answer without commit");
        HttpResponse<String> again = post(program, key);
        assertEquals(201, again.statusCode(), again.body());
        assertEquals("", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(1, trial.count("job_posting where title = '" + key + "'"), "postings");
    }

    /**
     * The command waits for the last lock before its commit, and a lock on all postings waits for the command. So once that
     * may commit, the answer, which reads the posting, waits.
     */
    private static void killedBeforeTheAnswer(Trial trial, Program program) throws Exception {
        String key = UUID.randomUUID().toString();
        try (Connection hold = connect(trial);
                Connection all = connect(trial);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            execute(hold, Rel02CrashPoints.AUDIT);
            Future<HttpResponse<String>> call = threads.submit(() -> post(program, key));
            trial.awaitBlocked();
            Future<?> held = threads.submit(() -> {
                execute(all, "lock table job_posting in access exclusive mode");
                return null;
            });
            Trial.await(
                    PATIENCE,
                    "nobody waits for the command",
                    () -> trial.count("pg_locks where not granted and relation = 'job_posting'::regclass") == 1);
            hold.rollback();
            held.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Trial.await(PATIENCE, "the call is not committed", () -> trial.count(CALLS.formatted(key)) == 1);
            Trial.await(
                    PATIENCE,
                    "the answer does not wait",
                    () -> trial.count("pg_locks where not granted and relation = 'job_posting'::regclass") > 0);
            trial.killServer();
            try {
                call.get(1, TimeUnit.MINUTES);
                throw new AssertionError("there was an answer");
            } catch (ExecutionException noAnswer) {
                // as expected
            }
        }
        trial.start();
        HttpResponse<String> again = post(program, key);
        assertEquals(201, again.statusCode(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(1, trial.count("job_posting where title = '" + key + "'"), "postings");
    }

    /** A draft whose title is the key. */
    private static HttpResponse<String> post(Program program, String key) throws IOException, InterruptedException {
        return program.send(
                "POST", "/api/v1/postings", "{\"advert\": {\"title\": \"" + key + "\"}}", "Idempotency-Key", key);
    }

    private static Connection connect(Trial trial) throws SQLException {
        Connection connection = InstanceDatabase.connect(trial.data());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
