package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.closing.CloseOutDetails;
import org.jobwright.services.applications.closing.CloseOutQueries;
import org.jobwright.services.applications.closing.CloseOutReminderService;
import org.jobwright.services.applications.closing.CloseOutService;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.decisions.RemovedAdvertService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.team.HiringTeamService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A posting ends only when everyone in it has an answer. */
@ContainerTest
class CloseOutIT {

    @Inject
    private Harbour harbour;

    @Inject
    private CloseOutService closing;

    @Inject
    private CloseOutQueries queries;

    @Inject
    private CloseOutReminderService reminders;

    @Inject
    private JobPostingService postings;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private RemovedAdvertService removed;

    @Inject
    private LiveAdvertService liveAdverts;

    @Inject
    private HiringTeamService teams;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private ApplyService applying;

    @Inject
    private TodayQueries today;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId ada;
    private ApplicationReference application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        ada = harbour.person();
        application = harbour.apply(opening, ada, "Ada");
    }

    @Test
    void noCommandEndsAPostingAroundItsApplicants() throws Exception {
        assertNoCommandEndsIt(opening.recruiter());
        oneRole.during(() -> assertNoCommandEndsIt(opening.recruiter()));
        AccountId outside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        asRecruiter(() -> teams.keepConfidential(opening.posting(), true));
        assertNoCommandEndsIt(outside);
        rows.change(
                "update job_posting set valid_through = now() - interval '1 second' where id = ?",
                opening.posting().value());
        assertNoCommandEndsIt(opening.recruiter());
    }

    private void assertNoCommandEndsIt(AccountId recruiter) throws Exception {
        for (Consumer<JobPostingId> end :
                List.<Consumer<JobPostingId>>of(postings::close, postings::fill, postings::withdraw)) {
            assertRefused(
                    "applications.closing.unanswered",
                    () -> Callers.asPerson(recruiter, () -> end.accept(opening.posting())));
        }
        assertEquals(List.of("LIVE"), posting());
    }

    @Test
    void aDecisionThatEndsOrADayByWhichTheyAreAnsweredLetsItEnd() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, manager, HiringTeamPart.HIRING_MANAGER);
        JobApplicationId id = id(application);
        Callers.asPerson(manager, () -> reviews.proposeDecision(rejection(id)));
        assertRefused("applications.closing.unanswered", () -> asRecruiter(() -> postings.close(opening.posting())));
        undoDecision(id);
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, false)));
        assertRefused("applications.closing.unanswered", () -> asRecruiter(() -> postings.close(opening.posting())));
        undoDecision(id);
        asRecruiter(() -> reviews.proposeDecision(ProposeDecision.keepOpen(List.of(id), inDays(20), null)));
        asRecruiter(() -> postings.close(opening.posting()));
        assertEquals(List.of("CLOSED"), posting());
        // The end relied on it.
        BulkOutcome refused = asRecruiter(() -> reviews.undoDecision(List.of(seen(id))));
        assertEquals(
                "applications.closing.relied-on",
                refused.refused().getFirst().reason().getCode());
        tellAll();
        var told = Callers.asPerson(ada, () -> mine.details(application))
                .orElseThrow()
                .timeline()
                .getFirst();
        assertEquals("KEPT_OPEN", told.words());
        assertEquals(inDays(20), told.until());
        assertEquals(List.of(), signals(), "they know when they are answered");
        rows.change(
                "update job_application set kept_open_until = current_date - 2 where reference = ?",
                application.value());
        assertEquals(List.of(Signal.POSTING_OVER), signals(), "the day has passed");
    }

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
        List<String> seen = seenParts();
        Callers.asPerson(ada, () -> candidates.withdraw(application));
        assertRefused(
                "applications.decision.preview-changed",
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

    @Test
    void aThousandPeopleAreClosedOutAndEachGetsOneAnswer() throws Exception {
        harbour.copyApplicant(opening, ada, 999);
        start(CloseOutOutcome.FILLED);
        CloseOutChoice words = new CloseOutChoice(RejectionReason.POSITION_FILLED, null, "Thank you.", false);
        CloseOutPlan plan = details().plan().with(CloseOutGroup.NEVER_OPENED, words);
        choose(plan);
        confirm();
        assertEquals(List.of("FILLED"), posting());
        assertEquals(1000, pending());
        tellAll();
        assertEquals(
                List.of("1000 1 1"),
                rows.texts(
                        "select concat_ws(' ', count(*), min(answers), max(answers)) from (select (select count(*) from"
                                + " timeline_entry t where t.application_id = a.id and t.status = 'POSITION_CLOSED') answers"
                                + " from job_application a where a.posting_id = ?) counted",
                        opening.posting().value()));
        assertEquals(
                1000,
                rows.count(
                        "from outbox_message m join job_application a on a.id = m.subject_id"
                                + " where a.posting_id = ? and m.kind = 'DECISION_RELEASED'",
                        opening.posting().value()));
    }

    /** Applications of new people, as the first one. */
    @Test
    void aRemovedAdvertAnswersEveryoneInJobwrightsName() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, false)));
        Callers.asModerator(opening.moderator(), () -> liveAdverts.takeDown(opening.posting(), "A pyramid scheme."));
        Callers.asSystem(() -> removed.tell(id));
        Callers.asSystem(() -> removed.tell(id));
        var told = Callers.asPerson(ada, () -> mine.details(application)).orElseThrow();
        assertEquals(CandidateStatus.POSITION_CLOSED, told.summary().candidateStatus());
        assertEquals("ADVERT_REMOVED", told.timeline().getFirst().words());
        assertEquals(
                1,
                rows.count(
                        "from timeline_entry t join job_application a on a.id = t.application_id"
                                + " where a.reference = ? and t.reason = 'ADVERT_REMOVED' and t.actor_id is null",
                        application.value()));
        assertFalse(Callers.asSystem(() -> removed.due()).contains(id));
    }

    @Test
    void theLastHireStopsNewApplicationsAndAnswersNobody() throws Exception {
        ApplicationReference other = harbour.apply(opening);
        hire(application);
        assertEquals(List.of("PAUSED"), posting());
        assertEquals(0, pending(), "nobody is answered by itself");
        assertEquals(List.of(Signal.POSTING_OVER), signals());
        assertEquals(1, asked());
        assertRefused("applications.posting-paused", () -> harbour.apply(opening));
        rows.change(
                "update job_posting set openings_filled_at = openings_filled_at - interval '25 hours' where id = ?",
                opening.posting().value());
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(2, asked());
        JobApplicationId left = id(other);
        asRecruiter(() -> reviews.proposeDecision(rejection(left)));
        assertEquals(List.of(), signals());
    }

    @Test
    void peopleInAnExpiredPostingAreRemindedOfToTheLeadThenToTheOwnersAndNeverToOneWhoApplied() throws Exception {
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId applied = harbour.member(opening.organization(), OrganizationRole.OWNER);
        harbour.apply(opening, applied, "Ines");
        expire("25 hours");
        assertTrue(Callers.asSystem(() -> reminders.due()).contains(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(
                List.of(opening.recruiter()), askedPeople(List.of(opening.recruiter(), owner, recruiter, applied)));
        expire("73 hours");
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(3, asked());
        assertEquals(
                List.of(opening.recruiter(), owner),
                askedPeople(List.of(opening.recruiter(), owner, recruiter, applied)));
    }

    private void expire(String ago) throws Exception {
        rows.change(
                "update job_posting set valid_through = now() - cast(? as interval) where id = ?",
                ago,
                opening.posting().value());
    }

    /** Those among people who got a mail about it. */
    private List<AccountId> askedPeople(List<AccountId> people) throws Exception {
        List<String> asked = rows.texts(
                "select a.id from account a join outbox_message m on m.recipient = a.email"
                        + " where m.kind = 'CLOSE_OUT_DUE' and m.subject_id = ?",
                opening.posting().value());
        return people.stream()
                .filter(person -> asked.contains(person.value().toString()))
                .toList();
    }

    @Test
    void anApplicationDuringTheLastHireIsInBeforeItOrRefused() throws Exception {
        JobApplicationId id = offered(application);
        AccountId late = harbour.person();
        DraftKey draft = Harbour.draftKey();
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), Harbour.cv(), AttachmentChanges.NONE, null)));
        assertRefused(
                "applications.posting-paused",
                () -> race.second(
                        () -> Callers.asPerson(opening.recruiter(), () -> {
                            hired(id);
                        }),
                        () -> Callers.asPerson(late, () -> {
                            harbour.send(draft);
                        })));
        assertEquals(
                1,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void whoIsTakenUpAgainIsToldAndThePostingResurrectsNobody() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        asRecruiter(() -> postings.close(opening.posting()));
        tellAll();
        asRecruiter(() -> postings.renew(new RenewJobPosting(opening.posting(), inDays(20))));
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "renewing resurrects nobody");
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> reviews.reopen(id, null)));
        BulkOutcome reopened = asRecruiter(() -> reviews.reopen(id, "We have another place."));
        asRecruiter(() -> reviews.undo(reopened.operation()));
        assertEquals(0, pending());
        asRecruiter(() -> reviews.reopen(id, "We have another place."));
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "nobody knows yet");
        tellAll();
        assertEquals(CandidateStatus.IN_REVIEW, status());
        assertEquals(
                "REOPENED",
                Callers.asPerson(ada, () -> mine.details(application))
                        .orElseThrow()
                        .timeline()
                        .getFirst()
                        .words());
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
        asRecruiter(() -> postings.close(opening.posting()));
        assertEquals(CloseOutState.LEFT, details().state());
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
    void nobodyIsTakenUpForAPostingThatEndedMeanwhileOrWasRemoved() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        tellAll();
        asRecruiter(() -> reviews.reopen(id, null));
        asRecruiter(() -> postings.close(opening.posting()));
        tellAll();
        assertEquals(CandidateStatus.NOT_SELECTED, status());
        assertEquals(0, pending());
        rows.change(
                "update job_posting set status = 'BLOCKED' where id = ?",
                opening.posting().value());
        assertEquals(
                "applications.reopen.removed",
                asRecruiter(() -> reviews.reopen(id, null))
                        .refused()
                        .getFirst()
                        .reason()
                        .getCode());
    }

    @Test
    void whoAppliedAgainIsNotTakenUpAgain() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        tellAll();
        asRecruiter(() -> reviews.reopen(id, null));
        harbour.apply(ada, opening.reference(), DraftToken.next());
        tellAll();
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "the newer one goes on");
        assertEquals(0, pending());
        BulkOutcome refused = asRecruiter(() -> reviews.reopen(id, null));
        assertEquals(
                "applications.reopen.newer-exists",
                refused.refused().getFirst().reason().getCode());
    }

    private CandidateStatus status() throws Exception {
        return Callers.asPerson(ada, () -> mine.details(application))
                .orElseThrow()
                .summary()
                .candidateStatus();
    }

    private void hire(ApplicationReference reference) throws Exception {
        JobApplicationId id = offered(reference);
        asRecruiter(() -> hired(id));
    }

    private JobApplicationId offered(ApplicationReference reference) throws Exception {
        JobApplicationId id = id(reference);
        asRecruiter(
                () -> reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.OFFER, null, true)));
        return id;
    }

    private BulkOutcome hired(JobApplicationId id) {
        return reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.HIRED, null, true));
    }

    private long asked() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'CLOSE_OUT_DUE' and subject_id = ?",
                opening.posting().value());
    }

    private void start(CloseOutOutcome outcome) throws Exception {
        asRecruiter(() -> closing.start(opening.posting(), outcome));
    }

    private void choose(CloseOutPlan plan) throws Exception {
        Long seen = details().version();
        asRecruiter(() -> closing.choose(opening.posting(), seen, plan));
    }

    private void confirm() throws Exception {
        List<String> seen = seenParts();
        asRecruiter(() -> closing.confirm(opening.posting(), seen, null));
    }

    private List<String> seenParts() throws Exception {
        return asRecruiter(() -> queries.preview(opening.posting())).stream()
                .map(part -> part.seen())
                .toList();
    }

    private CloseOutDetails details() throws Exception {
        return asRecruiter(() -> queries.details(opening.reference()));
    }

    private List<String> posting() throws Exception {
        return rows.texts(
                "select status from job_posting where id = ?", opening.posting().value());
    }

    private long pending() throws Exception {
        return rows.count(
                "from job_application where posting_id = ? and decision_outcome is not null",
                opening.posting().value());
    }

    /** The delay of all decisions passes. */
    private void tellAll() throws Exception {
        rows.change(
                "update job_application set decision_release_at = now() - interval '1 second'"
                        + " where posting_id = ? and decision_release_at is not null",
                opening.posting().value());
        List<JobApplicationId> due = new ArrayList<>();
        rows.texts(
                        "select id from job_application where posting_id = ? and decision_release_at is not null",
                        opening.posting().value())
                .forEach(id -> due.add(new JobApplicationId(UUID.fromString(id))));
        for (JobApplicationId one : due) {
            Callers.asSystem(() -> telling.tell(one));
        }
        // One that the timer has just locked is told by the timer.
        Await.until(() -> rows.count(
                        "from job_application where posting_id = ? and decision_release_at <= now()",
                        opening.posting().value())
                == 0);
    }

    private List<Signal> signals() throws Exception {
        return asRecruiter(() -> today.mine()).lines().stream()
                .map(line -> line.signal())
                .toList();
    }

    private void undoDecision(JobApplicationId id) throws Exception {
        assertEquals(
                1,
                asRecruiter(() -> reviews.undoDecision(List.of(seen(id))))
                        .done()
                        .size());
    }

    /** The pending decision, as the recruiter sees it. */
    private SeenDecision seen(JobApplicationId id) {
        return new SeenDecision(
                id, reviewQueries.details(application).decision().at());
    }

    private JobApplicationId id(ApplicationReference reference) throws Exception {
        return asRecruiter(() -> reviewQueries.details(reference)).applicant().id();
    }

    private static ProposeDecision rejection(JobApplicationId id) {
        return ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    private <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }

    private void asRecruiter(Callers.Command work) throws Exception {
        Callers.asPerson(opening.recruiter(), work);
    }
}
