package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Offers;
import org.jobwright.container.interviews.InterviewFixture;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.closing.CloseOutDetails;
import org.jobwright.services.applications.closing.SeenPart;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.interviews.InterviewService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everyone left in a posting is answered, and it ends. */
@ContainerTest
class CloseOutIT extends ClosingPosting {

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Offers offers;

    @Test
    void closingOutAnswersEveryoneAndEndsThePostingUntilItIsUndone() throws Exception {
        ApplicationReference read = harbour.apply(opening);
        JobApplicationId opened = id(read);
        asRecruiter(() -> reviews.open(opened));
        start(CloseOutOutcome.FILLED);
        assertEquals(List.of("PAUSED"), posting(), "no new applications meanwhile");
        CloseOutDetails details = details();
        assertEquals(
                List.of(CloseOutGroup.NEVER_OPENED, CloseOutGroup.IN_REVIEW),
                details.left().stream().map(person -> person.group()).toList());
        confirm();
        assertTrue(details().undoable());
        assertEquals(List.of("FILLED"), posting());
        assertEquals(
                List.of("NOT_SELECTED SOMEONE_ELSE_CHOSEN", "POSITION_CLOSED POSITION_FILLED"),
                rows.texts(
                        "select decision_outcome || ' ' || decision_reason from job_application"
                                + " where posting_id = ? order by 1",
                        opening.posting().value()));
        assertEquals(
                CandidateStatus.SUBMITTED,
                Callers.asPerson(ada, () -> mine.details(application))
                        .orElseThrow()
                        .summary()
                        .candidateStatus(),
                "nobody knows yet");
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        Callers.asPerson(colleague, () -> closing.undo(opening.posting()));
        assertEquals(List.of("LIVE"), posting());
        assertEquals(0, pending());
        assertEquals(CloseOutState.UNDONE, details().state());
    }

    @Test
    void onceSomeoneIsToldItIsNotUndone() throws Exception {
        harbour.apply(opening);
        start(CloseOutOutcome.NO_HIRE);
        confirm();
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.releaseNow(List.of(seen(id)), null));
        assertRefused("applications.closing.undo.told", () -> asRecruiter(() -> closing.undo(opening.posting())));
        assertEquals(List.of("CLOSED"), posting());
        assertEquals(1, pending());
    }

    @Test
    void whoWithdrewMeanwhileIsLeftOutAndTheOtherLooksAgain() throws Exception {
        harbour.apply(opening);
        start(CloseOutOutcome.CANCELLED);
        List<SeenPart> seen = seenParts();
        Callers.asPerson(ada, () -> candidates.withdraw(application));
        assertRefused(
                "applications.closing.list-changed.fewer",
                () -> asRecruiter(() -> closing.confirm(opening.posting(), seen, null)));
        confirm();
        assertEquals(List.of("WITHDRAWN"), posting());
        assertEquals(1, pending());
        asRecruiter(() -> closing.undo(opening.posting()));
        assertEquals(List.of("LIVE"), posting(), "also what was withdrawn comes back");
    }

    @Test
    void aSecondMemberReadsItAndMayTakeItOver() throws Exception {
        AccountId owen = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        start(CloseOutOutcome.NO_HIRE);
        assertRefused(
                "applications.closing.already-open",
                () -> Callers.asPerson(owen, () -> closing.start(opening.posting(), CloseOutOutcome.FILLED)));
        CloseOutPlan plan = details().plan().with(CloseOutOutcome.FILLED);
        assertRefused(
                "applications.closing.already-open",
                () -> Callers.asPerson(owen, () -> closing.choose(opening.posting(), 0L, plan)));
        assertFalse(Callers.asPerson(owen, () -> queries.details(opening.reference()))
                .mine());
        Callers.asPerson(owen, () -> closing.takeOver(opening.posting()));
        Long taken = details().version();
        Callers.asPerson(owen, () -> closing.choose(opening.posting(), taken, plan));
        assertRefused("applications.closing.already-open", () -> asRecruiter(() -> closing.leave(opening.posting())));
        Callers.asPerson(owen, () -> closing.leave(opening.posting()));
        assertEquals(List.of("LIVE"), posting(), "it goes on");
        assertEquals(0, pending());
    }

    @Test
    void aWindowThatIsBehindDoesNotOverwriteAnother() throws Exception {
        start(CloseOutOutcome.NO_HIRE);
        CloseOutDetails both = details();
        CloseOutChoice words =
                new CloseOutChoice(RejectionReason.MORE_EXPERIENCE_NEEDED, null, "Thank you, Ada.", false);
        CloseOutPlan one = both.plan().with(CloseOutGroup.NEVER_OPENED, words);
        CloseOutPlan other = both.plan().with(CloseOutOutcome.CANCELLED);
        Long next = asRecruiter(() -> closing.choose(opening.posting(), both.version(), one));
        assertRefused(
                "shared.stale-data", () -> asRecruiter(() -> closing.choose(opening.posting(), both.version(), other)));
        assertEquals(one, details().plan());
        assertEquals(next, details().version(), "the first window goes on with what it was given");
        Long last = asRecruiter(() -> closing.choose(opening.posting(), next, other));
        assertEquals(last, details().version());
        assertEquals(other, details().plan(), "after a look the second one may decide");
    }

    @Test
    void onlyThoseWhoTellCandidatesCloseOut() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(manager, () -> closing.start(opening.posting(), CloseOutOutcome.FILLED)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> queries.details(opening.reference())));
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        harbour.apply(opening, member, "Owen");
        CloseOutDetails own = Callers.asPerson(member, () -> queries.details(opening.reference()));
        assertTrue(own.own());
        assertEquals(1, own.left().size(), "not themselves");
    }

    /** More than are told at once. */
    @Test
    void manyPeopleAreClosedOutAndEachGetsOneAnswer() throws Exception {
        areClosedOutAndEachGetsOneAnswer(210);
    }

    @Test
    @Tag("slow")
    void aThousandPeopleAreClosedOutAndEachGetsOneAnswer() throws Exception {
        areClosedOutAndEachGetsOneAnswer(1_000);
    }

    private void areClosedOutAndEachGetsOneAnswer(int people) throws Exception {
        harbour.copyApplicant(opening, ada, people - 3);
        haveInterviewsAndOffers(application, harbour.apply(opening), harbour.apply(opening));
        assertEquals(2, interviewsToCome());
        assertEquals(2, liveOffers());
        long mailed = mailed();
        start(CloseOutOutcome.FILLED);
        CloseOutChoice words = new CloseOutChoice(RejectionReason.POSITION_FILLED, null, "Thank you.", false);
        CloseOutPlan plan = details().plan();
        for (CloseOutGroup group : CloseOutGroup.values()) {
            plan = plan.with(group, words);
        }
        choose(plan);
        confirm();
        assertEquals(List.of("FILLED"), posting());
        assertEquals(people, pending());
        assertEquals(2, interviewsToCome(), "nothing ends before they are told");
        tellAll();
        assertEquals(0, interviewsToCome());
        assertEquals(0, liveOffers());
        assertEquals(
                List.of(people + " 1 1"),
                rows.texts(
                        "select concat_ws(' ', count(*), min(answers), max(answers)) from (select (select count(*) from"
                                + " timeline_entry t where t.application_id = a.id and t.status in ('HIRED', 'NOT_SELECTED',"
                                + " 'POSITION_CLOSED', 'WITHDRAWN', 'DECLINED')) answers"
                                + " from job_application a where a.posting_id = ?) counted",
                        opening.posting().value()));
        assertEquals(mailed + people, mailed());
    }

    private long mailed() throws Exception {
        return rows.count(
                "from outbox_message m join job_application a on a.id = m.subject_id"
                        + " where a.posting_id = ? and m.kind = 'DECISION_RELEASED'",
                opening.posting().value());
    }

    /** The first one's interviews, of which they know one; the second one's offer, which they know; a draft for the third. */
    private void haveInterviewsAndOffers(
            ApplicationReference invited, ApplicationReference offered, ApplicationReference drafted) throws Exception {
        JobApplicationId id = id(invited);
        asRecruiter(() -> interviews.plan(id, fixture.command(fixture.soon(), opening.recruiter()), false));
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, true)));
        asRecruiter(() -> interviews.plan(id, fixture.command(fixture.soon().plusDays(1), opening.recruiter()), false));
        offers.told(opening.recruiter(), offered, Offers.terms());
        offers.saved(opening.recruiter(), drafted, Offers.terms());
        // An organization tells a thousand people an hour, and these two were told long ago.
        rows.change("update rate_limit set window_start = window_start - interval '2 hours'");
    }

    private long interviewsToCome() throws Exception {
        return rows.count(
                "from interview i join job_application a on a.id = i.application_id where a.posting_id = ?"
                        + " and i.state in ('PLANNED', 'PROPOSED', 'SCHEDULED', 'RESCHEDULING')",
                opening.posting().value());
    }

    private long liveOffers() throws Exception {
        return rows.count(
                "from offer_version v join offer o on o.id = v.offer_id join job_application a"
                        + " on a.id = o.application_id where a.posting_id = ? and v.state in"
                        + " ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'REFUSED', 'SENT', 'CHANGE_ASKED', 'ACCEPTED')",
                opening.posting().value());
    }

    @Test
    void aMemberWhoAppliedLearnsNothingFromTheEndOfThePosting() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        JobApplicationId own = id(harbour.apply(opening, member, "Owen"));
        JobApplicationId adas = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(adas)));
        asRecruiter(() -> reviews.proposeDecision(rejection(own)));
        assertEquals(1, Callers.asPerson(member, () -> queries.countUnanswered(opening.posting())));
        assertEquals(0, asRecruiter(() -> queries.countUnanswered(opening.posting())));
        start(CloseOutOutcome.NO_HIRE);
        confirm();
        assertRefused("applications.own", () -> Callers.asPerson(member, () -> closing.undo(opening.posting())));
        asRecruiter(() -> closing.undo(opening.posting()));
        assertRefused("applications.operation.undone", () -> asRecruiter(() -> closing.undo(opening.posting())));
        undoDecision(adas);
        harbour.apply(opening);
        hire(application);
        assertEquals(1, asked(), "only the colleague is asked to close out");
    }

    @Test
    void withoutADelayPeopleAreToldInTurnAndTheUndoGoesWithTheLastOfThem() throws Exception {
        rows.change(
                "update hiring_organization set decision_delay_hours = 0 where id = ?",
                opening.organization().value());
        start(CloseOutOutcome.NO_HIRE);
        assertFalse(details().undoable());
        confirm();
        assertEquals(List.of("CLOSED"), posting());
        tellAll();
        assertEquals(CandidateStatus.POSITION_CLOSED, status());
        assertFalse(details().undoable());
    }

    @Test
    void aCloseOutIsOverWhenThePostingEndsWithoutItAndForgetsWhoWithdrew() throws Exception {
        start(CloseOutOutcome.NO_HIRE);
        CloseOutChoice words = new CloseOutChoice(RejectionReason.POSITION_CLOSED, null, "Dear Ada", false);
        PersonChoice apart = new PersonChoice(id(application), CloseOutGroup.NEVER_OPENED, words);
        CloseOutPlan plan = details().plan().with(apart);
        choose(plan);
        assertEquals(List.of(apart), details().plan().people());
        Callers.asPerson(ada, () -> candidates.withdraw(application));
        assertEquals(List.of(), details().plan().people());
        AccountId rita = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        rows.change("update account set display_name = 'Rita Moss' where id = ?", rita.value());
        Callers.asPerson(rita, () -> postings.close(opening.posting()));
        assertEquals(CloseOutState.LEFT, details().state());
        assertEquals("Rita Moss", details().steps().getFirst().by(), "not who had begun it");
    }

    @Test
    void theLastHireDuringACloseOutIsNotUndoneByGivingItUp() throws Exception {
        JobApplicationId id = offered(application);
        harbour.apply(opening);
        start(CloseOutOutcome.FILLED);
        asRecruiter(() -> hired(id));
        asRecruiter(() -> closing.leave(opening.posting()));
        assertEquals(List.of("PAUSED"), posting());
        assertEquals(1, asked());
    }

    @Test
    void whereSomeoneIsHiredNobodyReadsThatNobodyWas() throws Exception {
        JobApplicationId id = offered(application);
        harbour.apply(opening);
        assertEquals(List.of(CloseOutOutcome.values()), details().possible());
        start(CloseOutOutcome.NO_HIRE);
        asRecruiter(() -> hired(id));
        assertEquals(List.of(CloseOutOutcome.FILLED), details().possible());
        assertRefused("applications.closing.hired", () -> confirm());
        choose(details().plan().with(CloseOutOutcome.FILLED));
        confirm();
        assertEquals(List.of("FILLED"), posting());
        assertRefused("jobs.transition-refused", () -> start(CloseOutOutcome.NO_HIRE));
    }
}
