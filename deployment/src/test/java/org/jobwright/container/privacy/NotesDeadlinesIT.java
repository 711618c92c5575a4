package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Presence;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.privacy.notes.NotesRequestRun;
import org.jobwright.services.privacy.retention.RetentionPortion;
import org.jobwright.services.privacy.retention.RetentionRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An employer that can answer has thirty days; then the candidate is told where to complain. */
@ContainerTest
@Tag("PRV-03")
class NotesDeadlinesIT extends NotesFixture {

    @Inject
    private NotesRequestRun run;

    @Inject
    private RetentionRun retention;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Presence presence;

    @Test
    void ownersAreRemindedAndTheCandidateHearsThatTheTimeIsOver() throws Exception {
        ask();
        assertFalse(isDue());
        daysPass(20);
        assertTrue(isDue());
        remind();
        remind();
        assertEquals(1, mails("NOTES_DUE", owner()));
        daysPass(11);
        remind();
        remind();
        assertEquals(1, mails("NOTES_OVERDUE", ada.candidate()));
        assertTrue(read().overdue());
        answer("Late.", true, "");
        assertEquals("Late.", read().words());
    }

    @Test
    void theClockHidesNothingWhileTheEmployerCanAnswer() throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', deletion_announced_on = current_date - 400,"
                        + " candidate_status_at = now() - interval '40 months' where id = ?",
                ada.id().value());
        assertTrue(isHiddenTonight());
        ask();
        daysPass(37);
        assertFalse(isHiddenTonight(), "a late answer is still possible");
        daysPass(1);
        assertTrue(isHiddenTonight());
    }

    @Test
    void aSuspensionDoesNotKeepAnApplicationReadableForever() throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', deletion_announced_on = current_date - 400,"
                        + " candidate_status_at = now() - interval '40 months' where id = ?",
                ada.id().value());
        ask();
        daysPass(121);
        rows.change(
                "update notes_request set due_on = current_date + 30 where application_id = ?",
                ada.id().value());
        assertTrue(isHiddenTonight());
    }

    @Test
    void theCandidateHearsItAlsoAfterTheClockHidTheApplication() throws Exception {
        ask();
        daysPass(31);
        hideOn(0);
        assertTrue(isDue());
        remind();
        assertEquals(1, mails("NOTES_OVERDUE", ada.candidate()));
        assertFalse(isDue());
    }

    @Test
    void noEmployerIsBlamedForAnApplicationThatItsCandidateTookBack() throws Exception {
        ask();
        daysPass(31);
        hideOn(10);
        rows.change(
                "update job_application set deletion_asked_on = quarantined_on where id = ?",
                ada.id().value());
        assertFalse(isDue());
        assertTrue(read().unreadable());
    }

    @Test
    void aSuspendedEmployerIsNeitherAskedNorReminded() throws Exception {
        suspend();
        assertFalse(mayAsk());
        assertRefused("privacy.notes.unreadable", this::ask);
        restore();
        ask();
        suspend();
        daysPass(20);
        assertFalse(isDue(), "no reminder");
        daysPass(11);
        assertFalse(isDue(), "no blame");
        assertTrue(read().unreadable());
        Callers.asSystem(() -> run.postpone());
        restore();
        assertFalse(isDue());
        assertFalse(read().unreadable());
        assertEquals(LocalDate.now(ZoneOffset.UTC).plusDays(30), read().dueOn(), "the days began again");
    }

    private void suspend() throws Exception {
        presence.of(ada.opening().moderator());
        Callers.asModerator(
                ada.opening().moderator(),
                () -> organizations.suspend(
                        ada.opening().organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
    }

    private void restore() throws Exception {
        presence.of(ada.opening().moderator());
        Callers.asModerator(
                ada.opening().moderator(),
                () -> organizations.restore(ada.opening().organization()));
    }

    private boolean mayAsk() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> own.mayAsk(ada.reference()));
    }

    private boolean isDue() throws Exception {
        return Callers.asSystem(() -> run.due()).contains(request());
    }

    private void remind() throws Exception {
        Callers.asSystem(() -> run.remind(request()));
    }

    private void hideOn(int daysAgo) throws Exception {
        rows.change(
                "update job_application set quarantined_on = current_date - ? where id = ?",
                daysAgo,
                ada.id().value());
    }

    private boolean isHiddenTonight() throws Exception {
        return Callers.asSystem(() -> retention.due(RetentionPortion.ALL, LocalDate.now(ZoneOffset.UTC)))
                .contains(ada.id());
    }
}
