package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.RemoveMember;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leaves a panel, or the organization, leaves nothing behind: neither access, nor a calendar entry, nor a gap. */
@ContainerTest
class PanelChangesIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Offers offers;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private HandoverService handover;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Candidacy ada;
    private JobApplicationId id;
    private LocalDateTime soon;
    private AccountId owen;
    private AccountId sol;

    @BeforeEach
    void solIsInAPanel() throws Exception {
        ada = fixture.begin();
        id = ada.id();
        soon = fixture.soon();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        ada.invite(id);
    }

    @Test
    void whoIsTakenOutOfThePanelReadsTheApplicationUntilTheyAreTold() throws Exception {
        InterviewId interview = fixture.told(soon, owen, sol);
        fixture.change(interview, fixture.command(soon, owen));
        assertEquals(1, reads(sol), "the change can be taken back");
        fixture.passTwoMinutes(interview);
        assertEquals(0, assignments(sol));
        oneRole.during(() -> assertRefused(NOT_FOUND, () -> Callers.asPerson(sol, () -> queries.of(id))));
    }

    @Test
    void whoSitsInAnotherPanelOfTheApplicationGoesOnReadingIt() throws Exception {
        InterviewId first = fixture.told(soon, owen, sol);
        fixture.told(soon.plusDays(1), sol);
        fixture.change(first, fixture.command(soon, owen));
        fixture.passTwoMinutes(first);
        assertEquals(2, reads(sol));
    }

    @Test
    void anAssignmentByHandOutlastsThePanel() throws Exception {
        harbour.assign(id, sol);
        InterviewId interview = fixture.told(soon, owen, sol);
        fixture.change(interview, fixture.command(soon, owen));
        fixture.passTwoMinutes(interview);
        assertEquals(1, reads(sol));
    }

    @Test
    void whoJoinsAPanelReadsNothingOnceThatIsTakenBack() throws Exception {
        InterviewId interview = fixture.told(soon, owen);
        fixture.change(interview, fixture.command(soon, owen, sol));
        assertEquals(1, reads(sol));
        Long version = fixture.one(interview).version();
        ada.asOwner(() -> {
            interviews.takeBack(interview, version);
            return null;
        });
        assertEquals(0, assignments(sol));
    }

    @Test
    void whoLeavesTheSeatOfADraftReadsNothingAnyMore() throws Exception {
        InterviewId draft = fixture.plan(soon, owen, sol);
        fixture.change(draft, fixture.command(soon, owen));
        assertEquals(0, assignments(sol));
    }

    @Test
    void whatTheEmployerCancelsHasNoPanelThatReads() throws Exception {
        InterviewId draft = fixture.plan(soon, owen, sol);
        cancel(draft);
        assertEquals(0, assignments(sol));
        InterviewId told = fixture.told(soon, owen, sol);
        cancel(told);
        assertEquals(1, assignments(sol), "it can be taken back");
        fixture.passTwoMinutes(told);
        assertEquals(0, assignments(sol));
    }

    @Test
    void thePanelOfARejectedApplicationNoLongerReadsIt() throws Exception {
        fixture.told(soon, owen, sol);
        assertEquals(1, assignments(sol));
        ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertEquals(0, assignments(sol));
    }

    @Test
    void thePanelOfACandidateWhoDeclinesAnOfferNoLongerReadsTheApplication() throws Exception {
        fixture.told(soon, owen, sol);
        offers.told(ada.opening().recruiter(), ada.reference(), Offers.terms());
        assertEquals(1, assignments(sol));
        MyOffer read = offers.mine(ada.candidate(), ada.reference());
        Callers.asPerson(ada.candidate(), () -> answers.decline(read.reference(), read.seen(), null, ""));
        assertEquals(0, assignments(sol));
        assertEquals(
                1,
                rows.count("from audit_log where action = 'JobApplicationUnassigned' and subject_id = ?", id.value()));
    }

    private void cancel(InterviewId interview) throws Exception {
        Long version = fixture.one(interview).version();
        ada.asOwner(() -> {
            interviews.cancel(interview, version);
            return null;
        });
    }

    @Test
    void theCalendarOfALeaverGetsAHigherNumberAndThoseOfTheOthersFollow() throws Exception {
        InterviewId interview = fixture.told(soon, owen, sol);
        fixture.change(interview, fixture.command(soon, owen));
        fixture.passTwoMinutes(interview);
        assertEquals(List.of("1"), sequences(interview, "PANEL_LEFT"));
        fixture.change(interview, fixture.command(soon, owen, sol));
        fixture.passTwoMinutes(interview);
        assertEquals(List.of("0", "0", "2"), sequences(interview, "PANEL_SET"));
        assertEquals(List.of("0"), sequences(interview, "INTERVIEW_SET"), "the candidate is told of none of it");
        assertEquals(0, fixture.mine().getFirst().sequence());
        fixture.change(interview, fixture.command(soon.plusHours(2), owen, sol));
        fixture.passTwoMinutes(interview);
        assertEquals(List.of("3", "3"), sequences(interview, "PANEL_CHANGED"));
        assertEquals(List.of("1"), sequences(interview, "INTERVIEW_CHANGED"));
    }

    @Test
    void theInterviewsOfAnOrganizerWhoLeavesGoToTheSuccessorElseToTheLead() throws Exception {
        AccountId rita = ada.member(OrganizationRole.RECRUITER, "Rita Moss");
        InterviewId interview = Callers.asPerson(rita, () -> interviews.plan(id, fixture.command(soon, owen), true));
        fixture.passTwoMinutes(interview);
        long mails = fixture.mails(interview);
        leave(rita, owen);
        assertEquals("Owen Tate", fixture.one(interview).organizer());
        assertEquals(mails, fixture.mails(interview), "calendars name the organization, so nobody is told");
        leave(owen, null);
        assertEquals(
                List.of(ada.opening().recruiter().toString()),
                rows.texts("select organizer_id from interview where id = ?", interview.value()));
    }

    private void leave(AccountId member, AccountId successor) throws Exception {
        Callers.asPerson(
                ada.opening().recruiter(),
                () -> handover.remove(new RemoveMember(ada.opening().organization(), member, successor)));
    }

    private int reads(AccountId member) throws Exception {
        return Callers.asPerson(member, () -> queries.of(id)).interviews().size();
    }

    private long assignments(AccountId member) throws Exception {
        return rows.count(
                "from application_assignment where application_id = ? and account_id = ?", id.value(), member.value());
    }

    private List<String> sequences(InterviewId interview, String kind) throws Exception {
        return rows.texts(
                "select facts -> 'interview' ->> 'sequence' from outbox_message where subject_id = ? and kind = ?"
                        + " order by occurred_at",
                interview.value(),
                kind);
    }
}
