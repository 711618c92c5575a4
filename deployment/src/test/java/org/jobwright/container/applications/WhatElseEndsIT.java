package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.interviews.InterviewFixture;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.closing.AlsoEndingKind;
import org.jobwright.services.applications.closing.CloseOutPreview.Ending;
import org.jobwright.services.applications.closing.SeenPart;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.TimesOfferService;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.junit.jupiter.api.Test;

/** Before a close-out is confirmed it says what ends with it, and who came, went or accepted an offer meanwhile. */
@ContainerTest
class WhatElseEndsIT extends ClosingPosting {

    @Inject
    private OneRole oneRole;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private ActivityQueries activity;

    @Inject
    private InterviewService interviews;

    @Inject
    private TimesOfferService times;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Offers offers;

    @Test
    void interviewsOfferedTimesAndOffersAreNamedByDate() throws Exception {
        harbour.apply(opening);
        ApplicationReference choosing = harbour.apply(opening, harbour.person(), "Ben");
        JobApplicationId chooser = id(choosing);
        asRecruiter(() ->
                times.plan(chooser, fixture.command(fixture.soon(), opening.recruiter()), fixture.times(1, 3), false));
        invite(chooser);
        ApplicationReference offered = harbour.apply(opening, harbour.person(), "Cleo");
        offers.told(opening.recruiter(), offered, Offers.terms());
        planInterviews(id(application));
        offers.saved(opening.recruiter(), harbour.apply(opening, harbour.person(), "Dan"), Offers.terms());
        startSilently();
        assertEquals(
                List.of("Ben TIMES", "Cleo OFFER", "Ada INTERVIEW", "Ada PLANNED_INTERVIEW", "Dan UNSENT_OFFER"),
                named());
        assertEquals(0, preview().unnamed());
        keepOpen(id(application), CloseOutGroup.INTERVIEW);
        assertEquals(List.of("Ben TIMES", "Cleo OFFER", "Dan UNSENT_OFFER"), named(), "who is kept open keeps theirs");
    }

    @Test
    void aLongListIsCutButNeverAnOfferThatIsLateInIt() throws Exception {
        ApplicationReference offered = harbour.apply(opening, harbour.person(), "Cleo");
        offers.told(opening.recruiter(), offered, Offers.terms());
        rows.change(
                "update offer_version set answer_by = now() + interval '45 days' where offer_id ="
                        + " (select id from offer where application_id = ?)",
                id(offered).value());
        harbour.copyApplicant(opening, ada, 22);
        planOneForEach();
        startSilently();
        assertEquals(20, named().size());
        assertEquals("Cleo OFFER", named().getLast());
        assertEquals(23 + 1 - 20, preview().unnamed());
        rows.change(
                "update offer_version set answer_by = now() - interval '1 day' where offer_id ="
                        + " (select id from offer where application_id = ?)",
                id(offered).value());
        assertEquals("Cleo OFFER", named().getFirst(), "the employer could still extend it");
    }

    @Test
    void whoCameAndWentSinceThePreviewIsCounted() throws Exception {
        AccountId ben = harbour.person();
        ApplicationReference bens = harbour.apply(opening, ben, "Ben");
        start(CloseOutOutcome.NO_HIRE);
        List<SeenPart> seen = preview().seen();
        rows.change(
                "update job_posting set status = 'LIVE' where id = ?",
                opening.posting().value());
        harbour.apply(opening);
        refusesToConfirm("applications.closing.list-changed.more", seen);
        Callers.asPerson(ben, () -> candidates.withdraw(bens));
        refusesToConfirm("applications.closing.list-changed", seen);
        List<SeenPart> three = preview().seen();
        Callers.asPerson(ada, () -> candidates.withdraw(application));
        refusesToConfirm("applications.closing.list-changed.fewer", three);
        confirm();
        assertEquals(1, pending());
    }

    @Test
    void whoAcceptsAnOfferMeanwhileIsDecidedFirst() throws Exception {
        harbour.apply(opening);
        offers.told(opening.recruiter(), application, Offers.terms());
        startSilently();
        List<SeenPart> seen = preview().seen();
        assertEquals(List.of(), details().first());
        MyOffer read = offers.mine(ada, application);
        Callers.asPerson(ada, () -> answers.accept(read.reference(), read.seen(), "Ada Müller"));
        assertEquals(AlsoEndingKind.ACCEPTED_OFFER, details().first().getFirst().first());
        refusesToConfirm("applications.closing.list-changed.fewer", seen);
        refusesToConfirm("applications.closing.decide-first", preview().seen());
        assertEquals(0, pending(), "nobody is answered by halves");
        hire(application);
        choose(details().plan().with(CloseOutOutcome.FILLED));
        confirm();
        assertEquals(CandidateStatus.HIRED, status());
        assertEquals(1, pending());
    }

    @Test
    void whoOpenedConfirmedAndUndidItIsInTheActivity() throws Exception {
        JobApplicationId adas = id(application);
        start(CloseOutOutcome.NO_HIRE);
        confirm();
        asRecruiter(() -> closing.undo(opening.posting()));
        assertEquals(
                List.of("UNDONE", "CONFIRMED", "OPEN"),
                asRecruiter(() -> activity.of(adas, ActivityKind.CLOSING, 10)).entries().stream()
                        .map(ActivityEntry::what)
                        .toList());
        assertEquals(3, details().steps().size());
        AccountId sol = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(adas, sol);
        oneRole.during(() -> assertEquals(
                List.of(),
                Callers.asPerson(sol, () -> activity.of(adas, ActivityKind.CLOSING, 10))
                        .entries(),
                "an interviewer learns nothing of it"));
        rows.change("update job_application set applied_at = now() + interval '1 hour' where id = ?", adas.value());
        assertEquals(
                List.of(),
                asRecruiter(() -> activity.of(adas, ActivityKind.CLOSING, 10)).entries(),
                "what was before an application is not about it");
    }

    private void refusesToConfirm(String code, List<SeenPart> seen) {
        assertRefused(code, () -> asRecruiter(() -> closing.confirm(opening.posting(), seen, null)));
    }

    private List<String> named() throws Exception {
        List<Ending> ending = preview().ending();
        assertTrue(ending.stream().filter(one -> one.at() == null).allMatch(ending.getLast()::equals));
        return ending.stream()
                .map(one -> one.name().split(" ", -1)[0] + " " + one.kind())
                .toList();
    }

    /** Nobody gets a personal line. */
    private void startSilently() throws Exception {
        start(CloseOutOutcome.NO_HIRE);
        CloseOutChoice silent = new CloseOutChoice(RejectionReason.POSITION_CLOSED, null, "", true);
        CloseOutPlan plan = details().plan();
        for (CloseOutGroup group : CloseOutGroup.values()) {
            plan = plan.with(group, silent);
        }
        choose(plan);
    }

    private void keepOpen(JobApplicationId id, CloseOutGroup group) throws Exception {
        choose(details().plan().with(new PersonChoice(id, group, new CloseOutChoice(null, inDays(20), "", true))));
    }

    private void invite(JobApplicationId id) throws Exception {
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, true)));
    }

    /** One that is known, and one that is not. */
    private void planInterviews(JobApplicationId id) throws Exception {
        asRecruiter(() -> interviews.plan(id, fixture.command(fixture.soon(), opening.recruiter()), false));
        invite(id);
        asRecruiter(() -> interviews.plan(id, fixture.command(fixture.soon().plusDays(1), opening.recruiter()), false));
    }

    /** Everybody but the one with the offer. */
    private void planOneForEach() throws Exception {
        List<String> people = rows.texts(
                "select id from job_application where posting_id = ? and candidate_status = 'SUBMITTED'",
                opening.posting().value());
        for (int i = 0; i < people.size(); i++) {
            JobApplicationId id = new JobApplicationId(UUID.fromString(people.get(i)));
            LocalDateTime start = fixture.soon().plusHours(i);
            asRecruiter(() -> interviews.plan(id, fixture.command(start, opening.recruiter()), false));
        }
    }
}
