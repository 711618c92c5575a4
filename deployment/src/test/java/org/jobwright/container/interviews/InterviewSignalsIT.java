package org.jobwright.container.interviews;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What interviews leave to do is on Today until it is done. */
@ContainerTest
class InterviewSignalsIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private InterviewService interviews;

    @Inject
    private CandidateInterviewService own;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Rows rows;

    private Candidacy ada;
    private AccountId owner;
    private AccountId owen;
    private InterviewId interview;

    @BeforeEach
    void anInterviewIsAgreed() throws Exception {
        ada = fixture.begin();
        owner = ada.opening().recruiter();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        ada.invite(ada.id());
        interview = fixture.told(fixture.soon(), owen);
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_ASKED)
    void whoAsksForAnotherTimeIsNamedUntilThereIsOne() throws Exception {
        var told = fixture.mine().getFirst().reference();
        Callers.asPerson(ada.candidate(), () -> own.askOtherTime(told, 0, "Only in the morning."));
        assertTrue(waits(Signal.INTERVIEW_ASKED));
        fixture.change(interview, fixture.command(fixture.soon().plusDays(1), owen));
        assertTrue(waits(Signal.INTERVIEW_ASKED), "the candidate does not know yet");
        fixture.passTwoMinutes(interview);
        assertFalse(waits(Signal.INTERVIEW_ASKED));
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_WITHOUT_PANEL)
    void anInterviewWithoutPanelIsNamedUntilAMemberIsChosen() throws Exception {
        AccountId mia = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Lund");
        rows.change("update account set status = 'SUSPENDED' where id = ?", owen.value());
        assertTrue(waits(Signal.INTERVIEW_WITHOUT_PANEL));
        fixture.change(interview, fixture.command(fixture.soon(), mia));
        assertFalse(waits(Signal.INTERVIEW_WITHOUT_PANEL));
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_MISSED_BY_US)
    void whomWeLetWaitIsNamedAtOnceUntilTheyAreOfferedAnotherTime() throws Exception {
        InterviewId later = fixture.told(fixture.soon().plusDays(2), owen);
        rows.change("update interview set agreed_at = now() - interval '9 days' where id = ?", later.value());
        over("-1 hours", InterviewState.MISSED_BY_US);
        assertTrue(waits(Signal.INTERVIEW_MISSED_BY_US), "the later round was agreed before");
        assertFalse(ada.signals(owen).contains(Signal.INTERVIEW_MISSED_BY_US), "they plan nothing");
        ada.assertCanBePutOff(Signal.INTERVIEW_MISSED_BY_US);

        InterviewId draft = fixture.plan(fixture.soon().plusDays(4), owen);
        assertTrue(waits(Signal.INTERVIEW_MISSED_BY_US), "the candidate knows nothing of a draft");
        ada.asOwner(() -> {
            interviews.tell(draft, fixture.one(draft).version());
            return null;
        });
        assertFalse(waits(Signal.INTERVIEW_MISSED_BY_US));
        ada.asOwner(() -> {
            interviews.takeBack(draft, fixture.one(draft).version());
            return null;
        });
        assertTrue(waits(Signal.INTERVIEW_MISSED_BY_US));
        BulkOperationId declined = decline();
        assertFalse(waits(Signal.INTERVIEW_MISSED_BY_US), "they get an answer");
        ada.asOwner(() -> reviews.undo(declined));
        assertTrue(waits(Signal.INTERVIEW_MISSED_BY_US));
    }

    @Test
    @AppearsAndVanishes(Signal.INTERVIEW_UNDECIDED)
    void anInterviewWithoutADecisionIsNamedAfterFiveDays() throws Exception {
        over("-119 hours", InterviewState.HELD);
        assertFalse(waits(Signal.INTERVIEW_UNDECIDED));
        fixture.begins(interview, "-121 hours");
        assertTrue(waits(Signal.INTERVIEW_UNDECIDED));
        ada.assertCanBePutOff(Signal.INTERVIEW_UNDECIDED);
        BulkOperationId declined = decline();
        assertFalse(waits(Signal.INTERVIEW_UNDECIDED));
        ada.asOwner(() -> reviews.undo(declined));
        assertTrue(waits(Signal.INTERVIEW_UNDECIDED));

        InterviewId next = fixture.told(fixture.soon().plusDays(2), owen);
        assertFalse(waits(Signal.INTERVIEW_UNDECIDED), "another round is agreed");
        ada.asOwner(() -> {
            interviews.cancel(next, fixture.one(next).version());
            return null;
        });
        fixture.passTwoMinutes(next);
        assertTrue(waits(Signal.INTERVIEW_UNDECIDED));
        rows.change(
                "update job_application set stage_since = now() where id = ?",
                ada.id().value());
        assertFalse(waits(Signal.INTERVIEW_UNDECIDED), "they were moved on");
    }

    /** The agreed time was that long ago, in an application that nobody touched since the invitation ten days ago. */
    private void over(String when, InterviewState outcome) throws Exception {
        rows.change(
                "update job_application set stage_since = now() - interval '10 days',"
                        + " candidate_status_at = now() - interval '10 days' where id = ?",
                ada.id().value());
        fixture.begins(interview, when);
        ada.asOwner(() -> {
            interviews.attend(interview, fixture.one(interview).version(), outcome);
            return null;
        });
    }

    private BulkOperationId decline() throws Exception {
        ProposeDecision no =
                ProposeDecision.reject(List.of(ada.id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        return ada.asOwner(() -> reviews.proposeDecision(no)).operation();
    }

    private boolean waits(Signal signal) throws Exception {
        return ada.signals(owner).contains(signal);
    }
}
