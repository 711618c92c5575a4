package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
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
import java.util.regex.Pattern;
import org.jobwright.attacks.Caller;
import org.jobwright.attacks.Window;
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
    private static final Pattern CARD = Pattern.compile("\"reference\":\"([^\"]+)\"");

    /** The last lock of a transaction, just before it commits. */
    private static final String AUDIT = "select pg_advisory_xact_lock(hashtext('audit_entry'))";

    private static final String POSTING = "pipeline/JW-2026-000001";

    private static final String WAITS = "decision_outcome is not null and posting_id ="
            + " (select id from job_posting where reference = 'JW-2026-000001')";

    private static final String DECIDED = "job_application where " + WAITS;

    private static final String TOLD = "timeline_entry t join job_application a on a.id = t.application_id"
            + " where t.status <> 'SUBMITTED' and a.posting_id ="
            + " (select id from job_posting where reference = 'JW-2026-000001')";

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
        killedBeforeMovingManyIsCommitted(trial);
        killedBeforeDecidingAboutManyIsCommitted(trial);
        killedBeforeWritingToManyIsCommitted(trial);
        killedWhileManyAreTold(trial);
        killedBeforeTheIndexIsNoted(trial);
        trial.letMailsLeave();
        trial.verify();
        return trial.history()
                .ask(recorded -> recorded.downs()
                        + " crashes (before the mail; between the mail server's 250 and our UPDATE; with the file but"
                        + " before its commit; before the application's commit; before many are moved, decided about, that is undone, before many are written to, told; with the index but before its note): "
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
            public MailSink.Reply mail(String messageId) throws IOException {
                // It will never read the response that is sent now.
                signal("STOP", trial.instance().server());
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

    /** A recruiter moves many people at once: all of them or none, and no operation to undo without them. */
    private static void killedBeforeMovingManyIsCommitted(Trial trial) throws Exception {
        Window board = boardWithAllSelected(trial);
        long moves = trial.count("stage_change");
        long operations = trial.count("bulk_operation");
        killedWhileHeld(trial, AUDIT, () -> moveSelected(board));
        assertEquals(moves, trial.count("stage_change"), "somebody was moved without commit");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        moveSelected(boardWithAllSelected(trial));
        assertEquals(operations + 1, trial.count("bulk_operation"));
        assertTrue(trial.count("stage_change") > moves + 1, "nobody was moved");
    }

    /** The same for declining many; what was kept of it is undone after the restart. */
    private static void killedBeforeDecidingAboutManyIsCommitted(Trial trial) throws Exception {
        long decisions = trial.count(DECIDED);
        long operations = trial.count("bulk_operation");
        Window board = boardWithAllSelected(trial);
        int dialog = declineDialog(board);
        killedWhileHeld(trial, AUDIT, () -> chooseReason(board, dialog));
        assertEquals(decisions, trial.count(DECIDED), "somebody was declined without commit");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        declineAll(trial);
        assertEquals(operations + 1, trial.count("bulk_operation"));
        assertTrue(trial.count(DECIDED) > decisions + 1, "nobody was declined");
        long declined = trial.count(DECIDED);
        Window changes = recentChanges(trial);
        killedWhileHeld(trial, AUDIT, () -> changes.click(changes.labelled("decided about")));
        assertEquals(declined, trial.count(DECIDED), "a decision was undone without commit");
        assertEquals(0, trial.count("bulk_operation where undone_at is not null"), "an undo without commit");
        Window later = recentChanges(trial);
        later.click(later.labelled("decided about"));
        assertEquals(decisions, trial.count(DECIDED), "the operation is not undone after a restart");
        assertEquals(1, trial.count("bulk_operation where undone_at is not null and outcome is not null"));
    }

    private static Window recentChanges(Trial trial) throws Exception {
        Window board = Window.open(Caller.signedIn(trial.instance(), "recruiter@demo.example"), POSTING);
        board.click(board.button("Recent changes"));
        return board;
    }

    /** The same for writing to many: nobody has a message that nobody sent. */
    private static void killedBeforeWritingToManyIsCommitted(Trial trial) throws Exception {
        long messages = trial.count("message");
        long operations = trial.count("bulk_operation");
        Window board = writeDialog(trial);
        killedWhileHeld(trial, AUDIT, () -> sendToAll(board));
        assertEquals(messages, trial.count("message"), "a message without commit");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        sendToAll(writeDialog(trial));
        assertEquals(operations + 1, trial.count("bulk_operation"));
        assertTrue(trial.count("message") > messages + 1, "nobody was written to");
    }

    /** With a text in it. */
    private static Window writeDialog(Trial trial) throws Exception {
        Window board = boardWithAllSelected(trial);
        board.click(board.button("Write"));
        int body = board.nodes().values().stream()
                .filter(node -> node.tag().equals("vaadin-text-area"))
                .findFirst()
                .orElseThrow()
                .id;
        board.send(
                Window.propertyCall(body, "value", new JsonPrimitive("The interviews are in May.")),
                Window.eventCall(body, "blur", new JsonObject()));
        return board;
    }

    private static void sendToAll(Window board) throws IOException, InterruptedException {
        board.click(board.button("Send to " + people(board).size() + " people"));
    }

    /** The timer tells many, and the server dies at the first: each is told once, and no decision is left. */
    private static void killedWhileManyAreTold(Trial trial) throws Exception {
        declineAll(trial);
        long told = trial.count(TOLD);
        long decisions = trial.count(DECIDED);
        killedWhileHeld(trial, AUDIT, () -> {
            try {
                trial.change("update job_application set decision_release_at = now() where " + WAITS);
            } catch (SQLException e) {
                throw new IOException(e);
            }
            throw new IOException("the timer tells them, nobody waits for an answer");
        });
        Trial.await(Duration.ofMinutes(1), "a decision is left", () -> trial.count(DECIDED) == 0);
        assertEquals(told + decisions, trial.count(TOLD), "told twice, or not at all");
    }

    private static void declineAll(Trial trial) throws Exception {
        Window board = boardWithAllSelected(trial);
        chooseReason(board, declineDialog(board));
    }

    private static int declineDialog(Window board) throws IOException, InterruptedException {
        key(board, "d");
        return listener(board, "decision-key");
    }

    /** The number of a reason declines at once, because it can be undone. */
    private static void chooseReason(Window board, int dialog) throws IOException, InterruptedException {
        JsonObject key = new JsonObject();
        key.addProperty("event.detail.key", "1");
        board.event(dialog, "decision-key", key);
    }

    private static Window boardWithAllSelected(Trial trial) throws Exception {
        Window board = Window.open(Caller.signedIn(trial.instance(), "recruiter@demo.example"), POSTING);
        int panel = listener(board, "board-select");
        for (String person : people(board)) {
            JsonObject selected = new JsonObject();
            selected.addProperty("event.detail.application", person);
            selected.addProperty("event.detail.selected", true);
            board.event(panel, "board-select", selected);
        }
        return board;
    }

    private static void moveSelected(Window board) throws IOException, InterruptedException {
        key(board, "2");
    }

    private static void key(Window board, String pressed) throws IOException, InterruptedException {
        JsonObject key = new JsonObject();
        key.addProperty("event.detail.key", pressed);
        key.addProperty("event.detail.application", "");
        board.event(listener(board, "board-key"), "board-key", key);
    }

    private static int listener(Window board, String event) {
        return board.nodes().values().stream()
                .filter(node -> node.listensTo(event))
                .findFirst()
                .orElseThrow()
                .id;
    }

    /** The people on the cards, which the page draws by itself. */
    private static List<String> people(Window board) {
        return board.nodes().values().stream()
                .filter(node -> node.tag().equals("jw-cards"))
                .flatMap(node -> CARD.matcher(node.attribute("content")).results())
                .map(card -> card.group(1))
                .toList();
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
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void killedWhileHeld(Trial trial, String lock, Step step) throws Exception {
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

    private static void kill(Trial trial, CountDownLatch killed) {
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
    private static int copies(Trial trial) {
        return trial.history().ask(recorded -> (int) (recorded.mails().size()
                - recorded.mails().stream()
                        .map(Recorded.Arrived::messageId)
                        .distinct()
                        .count()));
    }

    private static void signal(String signal, ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
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
