package org.jobwright.container.requisitions;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Requisitions;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.approvals.GroupState;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.approvals.ApprovalReminderService;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionExportService;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.services.requisitions.RequisitionService;
import org.jobwright.services.requisitions.RequisitionSummary;
import org.jobwright.services.requisitions.SaveRequisition;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.jobwright.services.today.TodayService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permission to hire is asked for, given by named people, and cannot be exceeded. */
@ContainerTest
class RequisitionsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Requisitions requests;

    @Inject
    private RequisitionService requisitions;

    @Inject
    private RequisitionQueries queries;

    @Inject
    private RequisitionExportService exports;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalReminderService reminders;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private MembershipService memberships;

    @Inject
    private TodayQueries today;

    @Inject
    private TodayService putOffs;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    @Inject
    private OneRole oneRole;

    private AccountId owner;
    private AccountId owen;
    private AccountId moderator;
    private OrganizationId organization;

    @BeforeEach
    void anOrganizationAsksForPermission() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
        owen = harbour.member(organization, OrganizationRole.OWNER);
        moderator = harbour.person(StaffRole.MODERATOR);
        requests.use(owner, organization, RequisitionUse.OPTIONAL);
    }

    @Test
    @AppearsAndVanishes(Signal.APPROVAL_WAITS)
    void aRequestIsApprovedByAnotherOwner() throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, 2);
        assertTrue(asked.reference().value().matches("RQ-\\d{4}-\\d{4,}"));
        assertEquals(RequisitionState.PENDING, asked.state());
        assertEquals(1, mails("APPROVAL_DUE", owen));
        assertEquals(List.of(Signal.APPROVAL_WAITS), signals(owen));
        assertEquals(1, Callers.asPerson(owen, () -> queries.countWaiting()));
        assertRefused("approvals.own-request", () -> requests.vote(owner, asked, Verdict.APPROVE, null));

        requests.vote(owen, asked, Verdict.APPROVE, null);

        RequisitionDetails approved = requests.details(owner, asked.reference());
        assertEquals(RequisitionState.APPROVED, approved.state());
        assertEquals(2, approved.open());
        assertEquals(1, mails("APPROVAL_GIVEN", owner));
        assertEquals(List.of(), signals(owen));
        assertRefused("approvals.group.resolved", () -> requests.vote(owen, asked, Verdict.APPROVE, null));
    }

    @Test
    @AppearsAndVanishes(Signal.REQUISITION_REFUSED)
    void aRefusalNeedsAReasonThatTheRequesterReads() throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, 2);
        assertRefused("approvals.comment-required", () -> requests.vote(owen, asked, Verdict.REFUSE, " "));

        requests.vote(owen, asked, Verdict.REFUSE, "Not this year.");

        assertEquals(
                RequisitionState.REFUSED,
                requests.details(owner, asked.reference()).state());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPROVAL_REFUSED' and facts::text like '%Not this year.%'"
                                + " and subject_id = ?",
                        asked.latest().orElseThrow().id().value()));
        assertEquals(List.of(Signal.REQUISITION_REFUSED), signals(owner));
        change(requests.details(owner, asked.reference()), 1);
        assertEquals(List.of(), signals(owner), "they write it anew");
    }

    @Test
    @AppearsAndVanishes(Signal.REQUISITION_CANCELLED)
    void aPublicAdvertOfACancelledRequestIsNamedUntilItIsClosed() throws Exception {
        RequisitionDetails approved = approved(2);
        Opening advert = live(approved);
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        AccountId viewer = harbour.member(organization, OrganizationRole.VIEWER);
        assertEquals(List.of(), signals(recruiter));
        RequisitionDetails seen = requests.details(owner, approved.reference());
        Callers.asPerson(owner, () -> requisitions.cancel(seen.id(), seen.version()));
        oneRole.during(() -> {
            assertEquals(List.of(Signal.REQUISITION_CANCELLED), signals(recruiter));
            assertEquals(List.of(), signals(viewer));
        });
        UUID posting = advert.posting().value();
        Callers.asPerson(recruiter, () -> putOffs.putOff(Signal.REQUISITION_CANCELLED, posting, Duration.ofDays(14)));
        assertEquals(List.of(), signals(recruiter));
        Callers.asPerson(recruiter, () -> putOffs.takeAllBack());
        rows.change("update job_posting set hiring_confidential = true where id = ?", posting);
        assertEquals(List.of(), signals(recruiter), "it is closed to them");
        assertEquals(List.of(Signal.REQUISITION_CANCELLED), signals(owner));
        Callers.asPerson(owner, () -> postings.close(advert.posting()));
        assertEquals(List.of(), signals(owner));
    }

    @Test
    void theFileHasWhatItsReaderReadsAndSaysWhatWaitsForThem() throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, 2);
        AccountId viewer = harbour.member(organization, OrganizationRole.VIEWER);
        oneRole.during(() -> {
            assertEquals(List.of(true), waiting(owen));
            assertEquals(List.of(false), waiting(owner));
            assertEquals(List.of(), waiting(viewer));
        });
        requests.vote(owen, asked, Verdict.APPROVE, null);
        assertEquals(List.of(false), waiting(owen));
        assertEquals(
                2,
                rows.count(
                        "from audit_log where action = 'ListExported' and details = 'REQUISITIONS 1' and actor_id = ?",
                        owen.value()));
    }

    private List<Boolean> waiting(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> exports.export()).stream()
                .map(RequisitionSummary::waiting)
                .toList();
    }

    @Test
    void twoWhoVoteAtOnceBothCountAndTheLaterReadsWhoWasQuicker() throws Exception {
        AccountId mia = harbour.member(organization, OrganizationRole.OWNER);
        RequisitionDetails asked = requests.asked(owner, organization, 1);

        assertRefused(
                "approvals.group.resolved",
                () -> race.second(
                        () -> requests.vote(owen, asked, Verdict.APPROVE, null),
                        () -> requests.vote(mia, asked, Verdict.APPROVE, null)));
        assertEquals(
                RequisitionState.APPROVED,
                requests.details(owner, asked.reference()).state());
    }

    @Test
    void whoReadAnotherTextReadsItAgain() throws Exception {
        RequisitionDetails seen = requests.asked(owner, organization, 1);
        RequisitionDetails changed = change(seen, 2);

        assertEquals(List.of("VOID", "PENDING"), questions(changed), "more openings ask again");
        assertEquals(1, mails("APPROVAL_TAKEN_BACK", owen));
        assertRefused(
                "approvals.request.changed",
                () -> Callers.asPerson(
                        owen,
                        () -> approvals.vote(
                                changed.latest().orElseThrow().id(),
                                seen.content().digest(),
                                Verdict.APPROVE,
                                null)));
        assertRefused("approvals.taken-back", () -> requests.vote(owen, seen, Verdict.APPROVE, null));
    }

    @Test
    void onlyMaterialChangesOfAnApprovedRequestAskAgain() throws Exception {
        RequisitionDetails approved = approved(2);
        RequisitionDetails less = change(approved, 1);
        assertEquals(RequisitionState.APPROVED, less.state());
        assertEquals(1, less.open());
        assertEquals(List.of("APPROVED"), questions(less));

        RequisitionDetails more = change(less, 3);

        assertEquals(RequisitionState.PENDING, more.state());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPROVAL_DUE' and facts::text like '%OPENINGS%' and subject_id = ?",
                        more.latest().orElseThrow().id().value()));
        assertRefused(STALE, () -> change(less, 4));
    }

    @Test
    @AppearsAndVanishes(Signal.APPROVER_MISSING)
    void aMemberWhoLeavesApprovesNothing() throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, 1);
        rows.change(
                "update organization_membership set role = 'VIEWER' where account_id = ? and organization_id = ?",
                owen.value(),
                organization.value());
        Callers.asPerson(owner, () -> memberships.remove(organization, owen));

        RequisitionDetails waiting = requests.details(owner, asked.reference());
        assertEquals(RequisitionState.PENDING, waiting.state());
        assertTrue(waiting.latest().orElseThrow().steps().getFirst().needsApprover());
        assertEquals(
                GroupState.DUE,
                waiting.latest().orElseThrow().steps().getFirst().state());
        assertEquals(List.of(Signal.APPROVER_MISSING), signals(owner));
        assertRefused(NOT_FOUND, () -> requests.vote(owen, asked, Verdict.APPROVE, null));

        AccountId tom = harbour.member(organization, OrganizationRole.VIEWER);
        AccountId stranger = harbour.person();
        assertRefused("approvals.approver.not-member", () -> replace(waiting, stranger));
        replace(waiting, tom);
        assertEquals(List.of(), signals(owner));
        requests.vote(tom, waiting, Verdict.APPROVE, null);
        assertEquals(
                RequisitionState.APPROVED,
                requests.details(owner, asked.reference()).state());
    }

    @Test
    void whoHasNotVotedIsRemindedAfterTwoAndAfterFiveWorkingDays() throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, 1);
        UUID flow = asked.latest().orElseThrow().id().value();
        remind();
        assertEquals(0, mails("APPROVAL_REMINDER", owen));
        rows.change("update approval_group set due_at = now() - interval '4 days' where flow_id = ?", flow);
        remind();
        remind();
        assertEquals(1, mails("APPROVAL_REMINDER", owen));
        rows.change("update approval_group set due_at = now() - interval '9 days' where flow_id = ?", flow);
        remind();
        remind();
        assertEquals(2, mails("APPROVAL_REMINDER", owen));
    }

    @Test
    void readersAreThoseWhoRecruitAskOrAreAsked() throws Exception {
        AccountId manager = harbour.member(organization, OrganizationRole.HIRING_MANAGER);
        AccountId viewer = harbour.member(organization, OrganizationRole.VIEWER);
        RequisitionDetails own = requests.asked(manager, organization, 1);
        RequisitionDetails other = requests.asked(owner, organization, 1);
        assertReaders(manager, viewer, own, other);
        oneRole.during(() -> assertReaders(manager, viewer, own, other));
    }

    private void assertReaders(AccountId manager, AccountId viewer, RequisitionDetails own, RequisitionDetails other)
            throws Exception {
        assertEquals(own.id(), requests.details(manager, own.reference()).id());
        assertRefused(NOT_FOUND, () -> requests.details(manager, other.reference()));
        assertRefused(NOT_FOUND, () -> requests.details(viewer, own.reference()));
        assertRefused(NOT_FOUND, () -> requests.details(harbour.person(), own.reference()));
        assertRefused(NOT_ALLOWED, () -> requests.vote(viewer, own, Verdict.APPROVE, null));
        assertRefused(
                NOT_ALLOWED, () -> Callers.asPerson(manager, () -> requisitions.cancel(other.id(), other.version())));
        assertRefused(NOT_ALLOWED, () -> requests.asked(viewer, organization, 1));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsReadAgain() throws Exception {
        rows.change("update account set display_name = 'Owen Tate' where id = ?", owen.value());
        rows.change("update account set display_name = 'Mara Quill' where id = ?", owner.value());
        RequisitionDetails seen = approved(1);
        Callers.asPerson(owner, () -> requisitions.hold(seen.id(), seen.version()));
        assertRefused(STALE, () -> Callers.asPerson(owner, () -> requisitions.cancel(seen.id(), seen.version())));
        assertRefused(STALE, () -> Callers.asPerson(owner, () -> requisitions.resume(seen.id(), seen.version())));
        RequisitionDetails again = requests.details(owner, seen.reference());
        assertEquals("Owen Tate", seen.changedBy(), "who gave permission");
        assertEquals("Mara Quill", again.changedBy());
        Callers.asPerson(owner, () -> requisitions.resume(again.id(), again.version()));
    }

    @Test
    void requiredMeansNoPostingWithoutAnApprovedRequest() throws Exception {
        requests.use(owner, organization, RequisitionUse.REQUIRED);
        assertEquals(List.of("requisitions.required"), problems(harbour.advert()));
        RequisitionDetails asked = requests.asked(owner, organization, 2);
        assertEquals(List.of("requisitions.not-approved"), problems(advert(asked, 2)));
        requests.vote(owen, asked, Verdict.APPROVE, null);
        assertEquals(List.of("requisitions.openings.exceeded"), problems(advert(asked, 3)));
        assertEquals(
                List.of("requisitions.ceiling.exceeded"),
                problems(advert(asked, 2).withPay(PayOffer.of(SalaryRange.yearly("GBP", 40_000, 48_001)))));
        assertEquals(List.of(), problems(advert(asked, 2)));
    }

    @Test
    void aLowerCeilingBindsAtOnce() throws Exception {
        RequisitionDetails approved = approved(2);
        Callers.asPerson(
                owner,
                () -> requisitions.save(new SaveRequisition(
                        organization, approved.id(), approved.version(), Requisitions.content(2, 40_000))));
        assertEquals(
                List.of("requisitions.ceiling.exceeded"),
                problems(advert(approved, 2).withPay(PayOffer.of(SalaryRange.yearly("GBP", 30_000, 48_000)))));
    }

    @Test
    void aNumberThatNoRequisitionHasIsRefused() throws Exception {
        RequisitionDetails approved = approved(2);
        assertEquals(List.of("requisitions.unknown"), problems(advert("RQ-2026-999999", 2)));
        requests.use(owner, organization, RequisitionUse.REQUIRED);
        assertEquals(List.of(), problems(advert(approved, 2)));
    }

    @Test
    void aColleagueWhoAsksDoesNotMakeTheRequesterAnApprover() throws Exception {
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        RequisitionReference reference = Callers.asPerson(
                owner, () -> requisitions.save(new SaveRequisition(organization, null, null, Requisitions.content(1))));
        RequisitionDetails draft = requests.details(recruiter, reference);
        Callers.asPerson(recruiter, () -> requisitions.submit(draft.id(), draft.version()));

        RequisitionDetails asked = requests.details(recruiter, reference);
        assertRefused("approvals.own-request", () -> requests.vote(owner, asked, Verdict.APPROVE, null));
        assertRefused(
                "approvals.own-request",
                () -> Callers.asPerson(
                        owner, () -> approvals.skip(asked.latest().orElseThrow().id(), 1, "I want it.")));
        assertRefused("approvals.own-request", () -> requests.vote(recruiter, asked, Verdict.APPROVE, null));
        requests.vote(owen, asked, Verdict.APPROVE, null);
        assertEquals(1, mails("APPROVAL_GIVEN", owner));
    }

    @Test
    void ofTwentyHiresOnTwoOpeningsTwoSucceed() throws Exception {
        RequisitionDetails approved = approved(2);
        Opening opening = live(approved);
        List<JobApplicationId> people = offered(opening, 20);
        ConcurrentLinkedQueue<JobApplicationId> queue = new ConcurrentLinkedQueue<>(people);

        Race.Outcomes<BulkOutcome> outcomes = race.many(20, () -> Callers.asPerson(owner, () -> hire(queue.remove())));

        assertEquals(List.of(), outcomes.refusals());
        assertEquals(
                2,
                outcomes.answers().stream()
                        .filter(one -> one.refused().isEmpty())
                        .count());
        assertEquals(
                List.of("requisitions.openings.exhausted"),
                outcomes.answers().stream()
                        .flatMap(one -> one.refused().stream())
                        .map(refusal -> refusal.reason().getCode())
                        .distinct()
                        .toList());
        assertEquals(
                List.of(2L),
                outcomes.answers().stream()
                        .flatMap(one -> one.refused().stream())
                        .findFirst()
                        .orElseThrow()
                        .reason()
                        .getArguments());
        assertEquals(
                2,
                rows.count(
                        "from job_application where posting_id = ? and decision_outcome = 'HIRED'",
                        opening.posting().value()));
        assertEquals(
                RequisitionState.FILLED,
                requests.details(owner, approved.reference()).state());
    }

    @Test
    void undoingAHireOpensTheSameOpeningAgain() throws Exception {
        RequisitionDetails approved = approved(2);
        Opening opening = live(approved);
        List<JobApplicationId> people = offered(opening, 3);
        Callers.asPerson(owner, () -> hire(people.get(0)));
        Callers.asPerson(owner, () -> hire(people.get(1)));
        assertEquals(List.of("1 FILLED", "2 FILLED"), openings(approved));

        undo(people.get(0));

        assertEquals(List.of("1 OPEN", "2 FILLED"), openings(approved));
        assertEquals(
                RequisitionState.APPROVED,
                requests.details(owner, approved.reference()).state());
        Callers.asPerson(owner, () -> hire(people.get(2)));
        assertEquals(List.of("1 FILLED", "2 FILLED"), openings(approved));

        // A candidate who withdraws before being told does not see requisitions, and opens theirs again.
        AccountId candidate = new AccountId(UUID.fromString(rows.texts(
                        "select candidate_id from job_application where id = ?",
                        people.get(1).value())
                .getFirst()));
        ApplicationReference reference = new ApplicationReference(rows.texts(
                        "select reference from job_application where id = ?",
                        people.get(1).value())
                .getFirst());
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        assertEquals(List.of("1 FILLED", "2 OPEN"), openings(approved));
    }

    @Test
    void neitherReopeningNorKeepingAPostingOpenMakesAnOpening() throws Exception {
        RequisitionDetails approved = approved(1);
        Opening opening = live(approved);
        List<JobApplicationId> people = offered(opening, 3);
        Callers.asPerson(owner, () -> hire(people.get(0)));
        rows.change(
                "update job_posting set closes_when_filled = false where id = ?",
                opening.posting().value());
        assertExhausted(people.get(1));
        rows.change(
                "update job_posting set status = 'PAUSED' where id = ?",
                opening.posting().value());
        Callers.asPerson(owner, () -> postings.resume(opening.posting()));
        assertExhausted(people.get(1));
        // Nor does an advert that no longer names the request: the posting keeps it.
        Callers.asPerson(owner, () -> requisitions.cancel(approved.id(), null));
        assertEquals(
                "requisitions.not-approved",
                Callers.asPerson(owner, () -> hire(people.get(2)))
                        .refused()
                        .getFirst()
                        .reason()
                        .getCode());
    }

    @Test
    void aPostingWithoutARequestHiresAsBefore() throws Exception {
        Opening opening = harbour.opening();
        List<JobApplicationId> people = offered(opening, 3);
        for (JobApplicationId person : people) {
            assertEquals(
                    List.of(),
                    Callers.asPerson(opening.recruiter(), () -> hire(person)).refused());
        }
    }

    private void assertExhausted(JobApplicationId person) throws Exception {
        assertEquals(
                "requisitions.openings.exhausted",
                Callers.asPerson(owner, () -> hire(person))
                        .refused()
                        .getFirst()
                        .reason()
                        .getCode());
    }

    /** The states of all questions about it, in the order in which they were asked. */
    private List<String> questions(RequisitionDetails about) throws Exception {
        return rows.texts(
                "select state from approval_flow where subject_id = ? order by asked_at",
                about.id().value());
    }

    private RequisitionDetails approved(int openings) throws Exception {
        RequisitionDetails asked = requests.asked(owner, organization, openings);
        requests.vote(owen, asked, Verdict.APPROVE, null);
        return requests.details(owner, asked.reference());
    }

    private RequisitionDetails change(RequisitionDetails seen, int openings) throws Exception {
        Callers.asPerson(
                owner,
                () -> requisitions.save(
                        new SaveRequisition(organization, seen.id(), seen.version(), Requisitions.content(openings))));
        return requests.details(owner, seen.reference());
    }

    private void replace(RequisitionDetails waiting, AccountId successor) throws Exception {
        Callers.asPerson(
                owner, () -> approvals.replace(waiting.latest().orElseThrow().id(), 1, owen, successor));
    }

    private void remind() throws Exception {
        for (var flow : Callers.asSystem(() -> reminders.due())) {
            Callers.asSystem(() -> {
                reminders.remind(flow);
                return null;
            });
        }
    }

    private JobAdvert advert(RequisitionDetails request, int openings) {
        return advert(request.reference().value(), openings);
    }

    private JobAdvert advert(String reference, int openings) {
        OpeningTerms usual = harbour.advert().opening();
        return harbour.advert()
                .withOpening(new OpeningTerms(
                        reference, openings, null, usual.validThrough(), null, null, false, null, null));
    }

    /** Why an advert is not submitted. */
    private List<String> problems(JobAdvert advert) throws Exception {
        JobPostingId posting = Callers.asPerson(owner, () -> drafts.draft(organization, advert));
        Callable<Void> submit = () -> Callers.asPerson(owner, () -> {
            postings.submit(new SubmitJobPosting(posting, null));
            return null;
        });
        try {
            submit.call();
            return List.of();
        } catch (InvalidInput refused) {
            return refused.getProblems().stream().map(problem -> problem.code()).toList();
        }
    }

    private Opening live(RequisitionDetails approved) throws Exception {
        JobPostingId posting =
                Callers.asPerson(owner, () -> drafts.draft(organization, advert(approved, (int) approved.open())));
        Callers.asPerson(owner, () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, moderator);
        return new Opening(owner, organization, moderator, posting, harbour.reference(posting));
    }

    /** People who have an offer. */
    private List<JobApplicationId> offered(Opening opening, int people) throws Exception {
        AccountId ada = harbour.person();
        harbour.apply(opening, ada, "Ada");
        harbour.copyApplicant(opening, ada, people - 1);
        rows.change(
                "update job_application set candidate_status = 'OFFER' where posting_id = ?",
                opening.posting().value());
        return rows
                .texts(
                        "select id from job_application where posting_id = ? order by id",
                        opening.posting().value())
                .stream()
                .map(id -> new JobApplicationId(UUID.fromString(id)))
                .toList();
    }

    private BulkOutcome hire(JobApplicationId person) {
        return reviews.proposeDecision(ProposeDecision.advance(List.of(person), CandidateStatus.HIRED, null, false));
    }

    private void undo(JobApplicationId person) throws Exception {
        var at = Callers.asPerson(owner, () -> rows.texts(
                        "select to_char(decision_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from job_application where id = ?",
                        person.value())
                .getFirst());
        Callers.asPerson(owner, () -> reviews.undoDecision(List.of(new SeenDecision(person, Instant.parse(at)))));
    }

    private List<String> openings(RequisitionDetails request) throws Exception {
        return rows.texts(
                "select number || ' ' || state from requisition_opening where requisition_id = ? order by number",
                request.id().value());
    }

    private long mails(String kind, AccountId reader) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = ? and a.id = ?",
                kind,
                reader.value());
    }

    private List<Signal> signals(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> today.mine().lines().stream()
                .map(TodayLine::signal)
                .distinct()
                .toList());
    }
}
