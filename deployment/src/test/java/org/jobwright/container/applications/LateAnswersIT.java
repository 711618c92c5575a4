package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.decisions.LateAnswerService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an employer misses the promised day, both sides are notified. */
@ContainerTest
class LateAnswersIT {

    @Inject
    private Harbour harbour;

    @Inject
    private LateAnswerService answers;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference reference;
    private JobApplicationId application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        application = Callers.asPerson(opening.recruiter(), () -> queries.details(reference))
                .applicant()
                .id();
    }

    @Test
    void aLateAnswerNotifiesBothSidesOnce() throws Exception {
        tell();
        assertEquals(0, mails("ANSWER_LATE"), "there is time yet");
        becomesLate();
        assertTrue(Callers.asSystem(() -> answers.due()).contains(opening.posting()));
        tell();
        tell();
        assertEquals(1, mails("ANSWER_LATE"));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'ANSWERS_OVERDUE' and subject_id = ?",
                        opening.posting().value()));
        assertFalse(Callers.asSystem(() -> answers.due()).contains(opening.posting()));
    }

    @Test
    void aProposedDecisionIsNotRevealedByAMissingMail() throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.proposeDecision(
                        ProposeDecision.advance(List.of(application), CandidateStatus.INTERVIEW, "Tuesday?", false)));
        becomesLate();
        tell();
        assertEquals(1, mails("ANSWER_LATE"));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'ANSWERS_OVERDUE' and subject_id = ?",
                        opening.posting().value()),
                "the employer has decided");
    }

    @Test
    void nothingIsSentInTheNameOfASuspendedEmployer() throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.proposeDecision(ProposeDecision.advance(
                        List.of(application), CandidateStatus.INTERVIEW, "Bring money.", false)));
        rows.change(
                "update job_application set decision_release_at = now() - interval '1 hour' where id = ?",
                application.value());
        becomesLate();
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                opening.organization().value());
        tell();
        assertEquals(0, mails("ANSWER_LATE"));
        assertFalse(Callers.asSystem(() -> telling.due()).contains(application));
    }

    @Test
    void aWithdrawnApplicationWaitsForNothing() throws Exception {
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        becomesLate();
        tell();
        assertEquals(0, mails("ANSWER_LATE"));
    }

    private void becomesLate() throws Exception {
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 hour' where id = ?",
                application.value());
    }

    private void tell() throws Exception {
        Callers.asSystem(() -> answers.tell(opening.posting()));
    }

    private long mails(String kind) throws Exception {
        return rows.count("from outbox_message where kind = ? and subject_id = ?", kind, application.value());
    }
}
