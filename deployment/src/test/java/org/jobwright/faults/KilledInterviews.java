package org.jobwright.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.Look;
import org.jobwright.instance.people.People;

/**
 * Kills while an interview's change is told, before its commit and before its mails, and while a scorecard is written: each
 * mail comes under one name, the calendar entry gets one new sequence, and what the page called saved is there.
 */
final class KilledInterviews {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String INTERVIEW = "interview where title = 'Morning at the depot'";
    private static final String MAILS = "outbox_message where kind = 'INTERVIEW_CHANGED' and subject_id ="
            + " (select id from interview where title = 'Morning at the depot')";

    private static final String INTERVIEWER = "tessa.quill@demo.example";
    private static final String OPINION = "What should colleagues know?";

    private KilledInterviews() {}

    static String happen(Trial trial) throws Exception {
        trial.start();
        trial.letMailsLeave();
        killedBeforeAChangeIsCommitted(trial);
        killedBeforeItsMailsLeave(trial);
        killedWhileAScorecardIsWritten(trial);
        return "a change of an interview told once with sequence 1, its mails once, the draft of a scorecard kept";
    }

    private static void killedBeforeAChangeIsCommitted(Trial trial) throws Exception {
        trial.mails().behave(holding());
        Rel02CrashPoints.killedWhileHeld(trial, Rel02CrashPoints.AUDIT, () -> {
            try {
                trial.change(
                        "update interview set place = 'Pier 9', tell_at = now() where title = 'Morning at the depot'");
            } catch (SQLException e) {
                throw new IOException(e);
            }
            throw new IOException("the timer tells it, nobody waits for an answer");
        });
        Trial.await(PATIENCE, "the change is not told", () -> trial.count(MAILS) > 0);
    }

    /** Mail leaves when {@link #killedBeforeItsMailsLeave} says so. */
    private static MailSink.Manner holding() {
        return new MailSink.Manner() {
            @Override
            public String greeting() {
                return null;
            }
        };
    }

    private static void killedBeforeItsMailsLeave(Trial trial) throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        trial.mails().behave(new MailSink.Manner() {
            @Override
            public String greeting() {
                Rel02CrashPoints.kill(trial, killed);
                return null;
            }
        });
        trial.change("update outbox_message set next_attempt_at = now() where state = 'PENDING'");
        if (!killed.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the product sends no mail");
        }
        trial.mails().behave(MailSink.Manner.GOOD);
        trial.start();
        trial.letMailsLeave();
        assertEquals(1, trial.count(MAILS), "told twice");
        assertEquals(1, trial.count(INTERVIEW + " and sequence = 1"), "another sequence");
        assertEquals(1, trial.count(MAILS + " and (facts -> 'interview' ->> 'sequence')::int = 1"));
        List<String> ids = trial.history().ask(recorded -> recorded.mails().stream()
                .map(Recorded.Arrived::messageId)
                .toList());
        assertEquals(ids.stream().distinct().toList(), ids, "mails that came twice");
        assertEquals(
                1,
                trial.count("outbox_message where kind = 'INTERVIEW_CHANGED' and '<' || id || '@localhost>' = any('{"
                        + String.join(",", ids) + "}')"),
                "the mail did not arrive");
    }

    private static void killedWhileAScorecardIsWritten(Trial trial) throws Exception {
        try (Chromium chromium = new Chromium()) {
            Page page = scorecard(trial, chromium);
            page.getByLabel(OPINION).fill("She explains calmly what she does.");
            assertThat(page.locator(".jw-score")).containsText("Saved");
            trial.killServer();
            trial.start();
            assertThat(scorecard(trial, chromium).getByLabel(OPINION)).hasValue("She explains calmly what she does.");
        }
    }

    private static Page scorecard(Trial trial, Chromium chromium) {
        Page page = new People(trial.instance(), chromium).recruiter(INTERVIEWER, Look.ENGLISH_DESKTOP).page;
        page.navigate("/app/today");
        page.getByText("Score", new Page.GetByTextOptions().setExact(true)).click();
        return page;
    }
}
