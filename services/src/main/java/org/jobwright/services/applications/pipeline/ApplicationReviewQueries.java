package org.jobwright.services.applications.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.AttachedFiles;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** What members of an employer read of applications: viewers only figures. For anyone else a posting has none. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApplicationReviewQueries {

    @Inject
    private ApplicantListRepository reads;

    @Inject
    private BoardRepository boards;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private TimelineRepository timelines;

    @Inject
    private Documents documents;

    @Inject
    private AttachedFiles files;

    @Inject
    private ApplicantNameRepository names;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What the page of a posting's applicants begins with, in one transaction. */
    public PipelineOverview overview(JobPostingId posting) {
        guard.readable(posting);
        HiringRights rights = guard.rights(posting);
        PostingApplicationCounts counts = counts(posting);
        boolean isAsked = rights.mayReadAll() && counts.asked() >= OftenMissed.FEWEST;
        return new PipelineOverview(
                rights,
                stages(posting),
                counts,
                guard.own(posting).orElse(null),
                isAsked
                        ? reads.oftenMissed(posting, caller.person(), counts.asked())
                                .orElse(null)
                        : null);
    }

    /**
     * The board of a posting, filtered.
     *
     * @param cards how many people of each stage to read
     * @param expanded stages of which more are read
     */
    public PipelineBoard board(
            JobPostingId posting, ApplicantFilter filter, int cards, Map<PipelineStageId, Integer> expanded) {
        return new PipelineBoard(boards.read(
                selection(posting, filter), pipelines.stages(posting), stage -> expanded.getOrDefault(stage, cards)));
    }

    /**
     * Some columns of a board anew, as far as the posting still has these stages.
     *
     * @param cards how many people of each to read
     */
    public List<BoardStage> columns(JobPostingId posting, ApplicantFilter filter, Map<PipelineStageId, Integer> cards) {
        return boards.read(
                selection(posting, filter),
                pipelines.stages(posting).stream()
                        .filter(stage -> cards.containsKey(stage.getId()))
                        .toList(),
                cards::get);
    }

    private ApplicantSelection selection(JobPostingId posting, ApplicantFilter filter) {
        return new ApplicantSelection(posting, filter, guard.readable(posting), clock.instant());
    }

    /** The applicants of a posting, filtered, sorted and paged. */
    public Page<ApplicantCard> list(
            JobPostingId posting, ApplicantFilter filter, ApplicantSort sort, PageRequest page) {
        ApplicantSelection selection = selection(posting, filter);
        return Page.of(reads.list(selection, sort, page), page, () -> reads.count(selection));
    }

    /** The number of applicants in a list. */
    public long count(JobPostingId posting, ApplicantFilter filter) {
        return reads.count(selection(posting, filter));
    }

    /** How many of a selection a list shows. */
    public long countAmong(JobPostingId posting, ApplicantFilter filter, Collection<JobApplicationId> people) {
        return reads.countAmong(selection(posting, filter), people);
    }

    /** One application with everything that the employer may know: after a withdrawal, only that there was one. */
    public ApplicationForReview details(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        ApplicationForReview details = read(application, guard.requireReader(application));
        return application.isWithdrawn() ? details.withdrawn() : details;
    }

    private ApplicationForReview read(JobApplication application, HiringRights rights) {
        Optional<StoredDocument> document = documents.find(application.getDocument());
        return new ApplicationForReview(
                reads.card(application.getId()),
                application.getPosting(),
                postings.referenceOf(application.getPosting()),
                application.getPostingTitle(),
                application.getOrganization(),
                application.getReplacedAt(),
                application.getContent(),
                document.map(DocumentSummary::of).orElse(null),
                document.map(StoredDocument::getText).orElse(null),
                files.of(application.getAttachments()),
                pending(application.getDecision()),
                stages(application.getPosting()),
                timelines.forCandidate(application.getId()),
                rights,
                postings.endOf(application.getPosting(), clock.instant()));
    }

    /** The position of an application in a list of its posting, and the applicants before and after it. */
    public Neighbours neighbours(ApplicationReference reference, ApplicantFilter filter, ApplicantSort sort) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        ReadableApplications readable = guard.readable(application.getPosting());
        return reads.neighbours(
                application, new ApplicantSelection(application.getPosting(), filter, readable, clock.instant()), sort);
    }

    /** The first eight people by name among all whom the caller reads, those who applied last first. */
    public List<FoundApplicant> findPeople(String words) {
        return names.find(words, guard.readable());
    }

    /** What a decision about a selection would do: how many are told in which language, and who is left out. */
    public DecisionPreview preview(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            CandidateStatus outcome) {
        return preview(selection, application -> application.obstacleTo(outcome));
    }

    /** What a whole decision would do. */
    public DecisionPreview preview(@Valid ProposeDecision decision) {
        return preview(decision.applications(), decision::obstacle);
    }

    /** Who of a selection would not be moved, and why. */
    public List<DecisionPreview.LeftOut> preview(@Valid MoveApplications move) {
        PipelineStage stage = applications.findStage(move.stage()).orElseThrow(NotFound::new);
        guard.requireMover(stage.getPosting());
        List<JobApplication> found = applications.findAll(
                move.applications().stream().map(PlacedApplication::id).toList());
        guard.requireMover(found);
        return found.stream()
                .flatMap(application -> application.obstacleTo(stage).stream()
                        .map(obstacle -> new DecisionPreview.LeftOut(application.getApplicantName(), obstacle)))
                .toList();
    }

    /** The decisions about a selection that are not told yet; those who have none are left out. */
    public List<UntoldDecision> untold(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireReleaser(found);
        return found.stream()
                .filter(application -> application.getDecision() != null)
                .map(UntoldDecision::of)
                .toList();
    }

    private DecisionPreview preview(
            List<JobApplicationId> selection, Function<JobApplication, Optional<RuleViolation>> obstacles) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireProposer(found);
        List<DecisionPreview.LeftOut> leftOut = new ArrayList<>();
        List<JobApplicationId> told = new ArrayList<>();
        for (JobApplication application : found) {
            obstacles
                    .apply(application)
                    .ifPresentOrElse(
                            obstacle ->
                                    leftOut.add(new DecisionPreview.LeftOut(application.getApplicantName(), obstacle)),
                            () -> told.add(application.getId()));
        }
        return new DecisionPreview(applications.languages(told), leftOut, SelectionState.of(found));
    }

    /** The stages of a posting, in order. */
    public List<StageOption> stagesOf(JobPostingId posting) {
        guard.readable(posting);
        return stages(posting);
    }

    /** The same with those that left the board: people who are answered may still stand in one. */
    public List<StageOption> everyStageOf(JobPostingId posting) {
        guard.readable(posting);
        return pipelines.everyStage(posting).stream()
                .map(ApplicationReviewQueries::option)
                .toList();
    }

    /** What the caller may do with the applications of a posting. */
    public HiringRights rights(JobPostingId posting) {
        return guard.rights(posting);
    }

    /** Figures of one posting; zeros if nobody applied whom the caller may count. */
    public PostingApplicationCounts counts(JobPostingId posting) {
        return reads.counts(posting, guard.countable(posting), clock.instant())
                .orElseGet(() -> PostingApplicationCounts.none(posting));
    }

    /** Figures of all postings of an organization that have applications which the caller may count. */
    public Map<JobPostingId, PostingApplicationCounts> countsByPosting(OrganizationId organization) {
        organizations.requireWorking(organization);
        return reads.counts(organization, guard.countable(), clock.instant());
    }

    /** Those of the postings whose applicants the caller reads, all or some of them. */
    public Set<JobPostingId> readableAmong(OrganizationId organization, Set<JobPostingId> postings) {
        organizations.requireWorking(organization);
        ReadableApplications readable = guard.readable();
        return postings.stream()
                .filter(posting -> readable.include(organization, posting))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many answers are late, over all organizations whose applications the caller may read. */
    public long countOverdue() {
        return reads.countOverdue(guard.readable(), clock.instant());
    }

    /** All applicants to whom an organization still has to answer, most urgent first. */
    public Page<WaitingApplicant> waiting(OrganizationId organization, PageRequest page) {
        organizations.requireWorking(organization);
        ReadableApplications readable = guard.readable();
        return new Page<>(
                reads.waiting(organization, readable, page),
                page.number(),
                page.size(),
                reads.countWaiting(organization, readable));
    }

    private List<StageOption> stages(JobPostingId posting) {
        return pipelines.stages(posting).stream()
                .map(ApplicationReviewQueries::option)
                .toList();
    }

    private static StageOption option(PipelineStage stage) {
        return new StageOption(stage.getId(), stage.getKind(), stage.getName());
    }

    private ApplicationForReview.PendingDecision pending(Decision decision) {
        return decision == null
                ? null
                : new ApplicationForReview.PendingDecision(
                        decision.outcome(),
                        decision.reason(),
                        decision.message(),
                        timelines.nameOf(decision.by()),
                        decision.at(),
                        decision.releaseAt(),
                        decision.until());
    }
}
