package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.Recorded;
import org.jobwright.faults.history.StoredFiles;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.jobwright.server.InstanceDatabase;

/**
 * {@code kill -9} at chosen points. The product does not know them: it is blocked there from outside, by a lock in its
 * database or by its mail server, and then killed.
 */
final class Rel02CrashPoints implements Fault {
    /** A transaction writes its lines of the audit log last, just before it commits. Sealing them waits, too. */
    static final String AUDIT =
            "select pg_advisory_xact_lock(hashtext('audit_entry')); lock table audit_line in share mode";

    private List<String> jobs;

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        jobs = Applicants.jobsWithOneQuestion(trial.data());
        Submitter person = trial.join("crash", 1).getFirst();
        killedBeforeTheMail(trial, person);
        killedAfterTheMail(trial, person);
        killedBeforeTheDraftIsCommitted(trial, person);
        killedBeforeTheApplicationIsCommitted(trial, person);
        CrashedCommands.happen(trial);
        CrashedCalls.happen(trial);
        killedBeforeTheIndexIsNoted(trial);
        trial.letMailsLeave();
        trial.verify();
        return trial.history()
                .ask(recorded -> recorded.downs()
                        + " crashes (before the mail; between the mail server's 250 and our UPDATE; with the file but"
                        + " before its commit; before the application's commit; before many are moved, decided about, that is undone, before many are written to, tagged, assigned, told at once, told by the timer; before a close-out is confirmed, undone; before a call of a program is committed, after it and before its answer; with the index but before its note): "
                        + recorded.acknowledged() + " acknowledged, 0 lost, 1 mail twice with the same id, "
                        + recorded.mails().size() + " mails");
    }

    private void killedBeforeTheMail(Trial trial, Submitter person) throws Exception {
        var killed = new CountDownLatch(1);
        trial.mails().behave(new MailSink.Manner() {
            @Override
            public String greeting() {
                kill(trial, killed);
                return null;
            }
        });
        apply(trial, person, jobs.get(0));
        restart(trial, killed);
        assertEquals(0, copies(trial), "mails that came twice");
        trial.letMailsLeave();
        trial.verify();
    }

    private void killedAfterTheMail(Trial trial, Submitter person) throws Exception {
        var killed = new CountDownLatch(1);
        int before = copies(trial);
        trial.mails().behave(new MailSink.Manner() {
            @Override
            public MailSink.Reply mail(String messageId) {
                // It will never read the response that is sent now.
                stop(trial);
                return MailSink.Reply.TAKEN;
            }

            @Override
            public void answered(String messageId) {
                kill(trial, killed);
            }
        });
        apply(trial, trial.again(person.email()), jobs.get(1));
        restart(trial, killed);
        trial.letMailsLeave();
        assertEquals(before + 1, copies(trial), "mails that came twice");
        trial.verify();
    }

    private void killedBeforeTheDraftIsCommitted(Trial trial, Submitter person) throws Exception {
        Submitter again = trial.again(person.email());
        again.signIn();
        String intent = begin(trial, person, jobs.get(2));
        int files = StoredFiles.files(trial.data().resolve("documents")).size();
        killedWhileHeld(trial, AUDIT, () -> again.keep(jobs.get(2), intent));
        assertEquals(
                files + 1, StoredFiles.files(trial.data().resolve("documents")).size(), "the file was not written yet");
        assertEquals(0, trial.count("stored_document where sha256 = '" + sha256(intent) + "'"), "a row without commit");
        assertEquals(1, Crowd.sendAgain(trial));
        trial.verify();
    }

    private void killedBeforeTheApplicationIsCommitted(Trial trial, Submitter person) throws Exception {
        Submitter again = trial.again(person.email());
        again.signIn();
        String intent = begin(trial, person, jobs.get(3));
        again.keep(jobs.get(3), intent);
        killedWhileHeld(trial, AUDIT, () -> again.sendDraft(intent));
        assertEquals(
                0, trial.count("job_application where content ->> 'coverLetter' = '" + intent + "'"), "without commit");
        assertEquals(1, Crowd.sendAgain(trial));
        trial.verify();
    }

    /** An employer is renamed: the index is written, and its note still exists when the product comes back. */
    private static void killedBeforeTheIndexIsNoted(Trial trial) throws Exception {
        try (Connection change = connect(trial);
                Connection hold = connect(trial);
                ExecutorService holder = Executors.newSingleThreadExecutor()) {
            execute(
                    change,
                    "update hiring_organization set display_name = 'Quay and Rail' where display_name = 'Harbour Rail'");
            // Waits for the change, and is ahead of the product in the queue then.
            Future<?> held = holder.submit(() -> {
                execute(hold, "lock table posting_index_change in share mode");
                return null;
            });
            Trial.await(
                    Duration.ofSeconds(20),
                    "nobody waits for the change",
                    () -> trial.count("pg_locks where not granted and relation = 'posting_index_change'::regclass")
                            == 1);
            change.commit();
            held.get(20, TimeUnit.SECONDS);
            trial.awaitBlocked();
            trial.killServer();
        }
        trial.start();
        Trial.await(Duration.ofSeconds(30), "the notes stay", () -> trial.count("posting_index_change") == 0);
        Submitter reader = trial.again("nobody@demo.example");
        Trial.await(Duration.ofSeconds(30), "the new name is not found", () -> reader.get("/jobs?q=Quay")
                .body()
                .contains("Quay and Rail"));
    }

    /** The step to block. */
    interface Step {
        void run() throws IOException, InterruptedException;
    }

    /** The product is killed while a step waits for a lock, and restarts; the step got no answer. */
    static void killedWhileHeld(Trial trial, String lock, Step step) throws Exception {
        try (Connection hold = connect(trial);
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            execute(hold, lock);
            Future<?> held = client.submit(() -> {
                step.run();
                return null;
            });
            trial.awaitBlocked();
            trial.killServer();
            try {
                held.get(1, TimeUnit.MINUTES);
                throw new AssertionError("there was an answer before the commit");
            } catch (ExecutionException noAnswer) {
                // as expected
            }
        }
        trial.start();
    }

    private static void apply(Trial trial, Submitter person, String job) throws IOException, InterruptedException {
        person.signIn();
        try {
            Crowd.apply(trial, person, job, DraftToken.next().value());
        } catch (IOException noAnswer) {
            // Its mail may be sent, and the server be killed, before the response arrives: then it is sent again.
        }
    }

    private static String begin(Trial trial, Submitter person, String job) {
        String intent = DraftToken.next().value();
        trial.history().sending(intent, person.email(), job);
        return intent;
    }

    static void kill(Trial trial, CountDownLatch killed) {
        if (killed.getCount() > 0) {
            try {
                trial.killServer();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                killed.countDown();
            }
        }
    }

    private static void restart(Trial trial, CountDownLatch killed) throws Exception {
        if (!killed.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the product sends no mail");
        }
        trial.mails().behave(MailSink.Manner.GOOD);
        trial.start();
        Crowd.sendAgain(trial);
    }

    /** How many mails were sent twice. */
    static int copies(Trial trial) {
        return trial.history().ask(recorded -> (int) (recorded.mails().size()
                - recorded.mails().stream()
                        .map(Recorded.Arrived::messageId)
                        .distinct()
                        .count()));
    }

    /** The server does nothing more, and does not know it. */
    static void stop(Trial trial) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(trial.instance().server().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(String intent) {
        return new Secret(Submitter.cv(intent)).hash();
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
