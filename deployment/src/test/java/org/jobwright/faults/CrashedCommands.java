package org.jobwright.faults;

import static org.jobwright.faults.Rel02CrashPoints.AUDIT;
import static org.jobwright.faults.Rel02CrashPoints.killedWhileHeld;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.attacks.Caller;
import org.jobwright.attacks.Window;
import org.jobwright.server.InstanceDatabase;

/** Bulk operations and a close-out, killed just before the commit: all of it happens, or nothing. */
final class CrashedCommands {
    private static final Pattern CARD = Pattern.compile("\"reference\":\"([^\"]+)\"");

    private static final String POSTING = "pipeline/JW-2026-000001";

    private static final String WAITS = "decision_outcome is not null and posting_id ="
            + " (select id from job_posting where reference = 'JW-2026-000001')";

    /** A posting of the same employer, with several people without an interview or a decision. */
    private static final String CLOSEABLE = "select p.reference from job_posting p join job_application a"
            + " on a.posting_id = p.id where p.status = 'LIVE' and p.valid_through > now()"
            + " and p.reference <> 'JW-2026-000001' and p.organization_id ="
            + " (select organization_id from job_posting where reference = 'JW-2026-000001') group by p.reference"
            + " having count(*) filter (where a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW')) > 1"
            + " and count(*) filter (where a.decision_outcome is not null or a.candidate_status in ('INTERVIEW', 'OFFER'))"
            + " = 0 order by p.reference";

    private static final String UNDECIDED = "select reference from job_application where candidate_status in"
            + " ('SUBMITTED', 'VIEWED', 'IN_REVIEW') and decision_outcome is null and posting_id ="
            + " (select id from job_posting where reference = 'JW-2026-000001') order by reference";

    private static final String DECIDED = "job_application where " + WAITS;

    private static final String TOLD = "timeline_entry t join job_application a on a.id = t.application_id"
            + " where t.status <> 'SUBMITTED' and a.posting_id ="
            + " (select id from job_posting where reference = 'JW-2026-000001')";

    private CrashedCommands() {}

    static void happen(Trial trial) throws Exception {
        killedBeforeMovingManyIsCommitted(trial);
        killedBeforeDecidingAboutManyIsCommitted(trial);
        killedBeforeWritingToManyIsCommitted(trial);
        killedBeforeTaggingManyIsCommitted(trial);
        killedBeforeAssigningManyIsCommitted(trial);
        killedBeforeTellingManyAtOnceIsCommitted(trial);
        killedWhileManyAreTold(trial);
        killedBeforeACloseOutIsCommitted(trial);
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

    /** The same for declining many; after the restart, what was stored is undone. */
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

    /** The same for writing to many: no message exists without its operation. */
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

    /** The same for a tag: no application has it without its operation. */
    private static void killedBeforeTaggingManyIsCommitted(Trial trial) throws Exception {
        long tags = trial.count("application_tag");
        long operations = trial.count("bulk_operation");
        Window board = boardWithAllSelected(trial);
        board.click(board.button("Tag"));
        killedWhileHeld(trial, AUDIT, () -> giveTag(board));
        assertEquals(tags, trial.count("application_tag"), "a tag without commit");
        assertEquals(0, trial.count("tag where name = 'Crash'"), "a name in the vocabulary without commit");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        Window again = boardWithAllSelected(trial);
        again.click(again.button("Tag"));
        giveTag(again);
        assertEquals(operations + 1, trial.count("bulk_operation"));
        assertTrue(trial.count("application_tag") > tags + 1, "nobody was tagged");
    }

    private static void giveTag(Window board) throws IOException, InterruptedException {
        JsonObject typed = new JsonObject();
        typed.addProperty("event.detail", "Crash");
        int field = board.nodes().descendingMap().values().stream()
                .filter(node -> node.listensTo("custom-value-set"))
                .findFirst()
                .orElseThrow()
                .id;
        board.event(field, "custom-value-set", typed);
    }

    /** The same for an interviewer: they can read no applicant without an operation that assigned one. */
    private static void killedBeforeAssigningManyIsCommitted(Trial trial) throws Exception {
        long assigned = trial.count("application_assignment");
        long operations = trial.count("bulk_operation");
        Window board = boardWithAllSelected(trial);
        board.click(board.button("Assign"));
        killedWhileHeld(trial, AUDIT, () -> board.click(board.newestButton("Assign ")));
        assertEquals(assigned, trial.count("application_assignment"), "somebody was assigned without commit");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        Window again = boardWithAllSelected(trial);
        again.click(again.button("Assign"));
        again.click(again.newestButton("Assign "));
        assertEquals(operations + 1, trial.count("bulk_operation"));
        assertTrue(trial.count("application_assignment") > assigned + 1, "nobody was assigned");
    }

    /** Two are declined and told at once: both are told and the operation is stored, or neither. */
    private static void killedBeforeTellingManyAtOnceIsCommitted(Trial trial) throws Exception {
        List<String> shown = people(boardWithSelected(trial, List.of()));
        List<String> two = texts(trial, UNDECIDED).stream()
                .filter(shown::contains)
                .limit(2)
                .toList();
        long decisions = trial.count(DECIDED);
        Window declining = boardWithSelected(trial, two);
        chooseReason(declining, declineDialog(declining));
        assertEquals(decisions + 2, trial.count(DECIDED));
        long told = trial.count(TOLD);
        long operations = trial.count("bulk_operation");
        Window board = tellDialog(trial, two);
        killedWhileHeld(trial, AUDIT, () -> board.click(board.newestButton("Send now")));
        assertEquals(told, trial.count(TOLD), "somebody was told without commit");
        assertEquals(decisions + 2, trial.count(DECIDED), "a decision is lost");
        assertEquals(operations, trial.count("bulk_operation"), "an operation without commit");
        Window again = tellDialog(trial, two);
        again.click(again.newestButton("Send now"));
        assertEquals(told + 2, trial.count(TOLD));
        assertEquals(decisions, trial.count(DECIDED));
        assertEquals(1, trial.count("bulk_operation where kind = 'TELL' and jsonb_array_length(items) = 2"));
    }

    private static Window tellDialog(Trial trial, List<String> people) throws Exception {
        Window board = boardWithSelected(trial, people);
        board.click(board.button("Send now"));
        return board;
    }

    /** A posting with nobody interviewed is closed out, and that is undone: the posting and its people go together. */
    private static void killedBeforeACloseOutIsCommitted(Trial trial) throws Exception {
        String posting = texts(trial, CLOSEABLE).getFirst();
        String closed = "job_posting where status = 'CLOSED' and reference = '" + posting + "'";
        String decided = "job_application where decision_outcome is not null and posting_id ="
                + " (select id from job_posting where reference = '" + posting + "')";
        Window closing = closeOut(trial, posting);
        closing.click(closing.button("Start closing out"));
        closing.click(closing.button("Check and confirm"));
        killedWhileHeld(trial, AUDIT, () -> closing.click(closing.newestButton("Close and answer")));
        assertEquals(0, trial.count(closed), "the posting ended without commit");
        assertEquals(0, trial.count(decided), "somebody was answered without commit");
        Window again = closeOut(trial, posting);
        again.click(again.button("Check and confirm"));
        again.click(again.newestButton("Close and answer"));
        assertEquals(1, trial.count(closed));
        long answered = trial.count(decided);
        assertTrue(answered > 1, "nobody was answered");
        Window undoing = closeOut(trial, posting);
        killedWhileHeld(trial, AUDIT, () -> undoing.click(undoing.button("Undo")));
        assertEquals(1, trial.count(closed), "the posting is back without commit");
        assertEquals(answered, trial.count(decided), "an answer was undone without commit");
        Window later = closeOut(trial, posting);
        later.click(later.button("Undo"));
        assertEquals(0, trial.count(closed), "the close-out is not undone after a restart");
        assertEquals(0, trial.count(decided));
    }

    private static Window closeOut(Trial trial, String posting) throws Exception {
        return Window.open(
                Caller.signedIn(trial.instance(), "recruiter@demo.example"), "pipeline/" + posting + "/close-out");
    }

    private static List<String> texts(Trial trial, String query) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(trial.data());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
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
        return select(board, people(board));
    }

    private static Window boardWithSelected(Trial trial, List<String> people) throws Exception {
        return select(Window.open(Caller.signedIn(trial.instance(), "recruiter@demo.example"), POSTING), people);
    }

    private static Window select(Window board, List<String> people) throws IOException, InterruptedException {
        int panel = listener(board, "board-select");
        for (String person : people) {
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
}
