package org.jobwright.services.applications.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.AttachedFiles;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantCountRepository;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListRepository;
import org.jobwright.services.applications.lists.ApplicantSelection;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.caller.Caller;

/** What members of an employer read of applications: the board of a posting, and the page of a person. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApplicationReviewQueries {

    @Inject
    private ApplicantListRepository people;

    @Inject
    private ApplicantCountRepository figures;

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
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What the page of a posting's applicants begins with, in one transaction. */
    public PipelineOverview overview(JobPostingId posting) {
        guard.readable(posting);
        HiringRights rights = guard.rights(posting);
        PostingApplicationCounts counts = figures.counts(posting, guard.countable(posting), clock.instant());
        return new PipelineOverview(
                rights,
                stages(posting),
                counts,
                guard.own(posting).orElse(null),
                rights.mayReadAll()
                        ? figures.oftenMissed(posting, caller.person(), counts.asked())
                                .orElse(null)
                        : null);
    }

    /**
     * The board of a posting, filtered.
     *
     * @param cards how many people of each stage to read
     * @param expanded stages of which more are read
     */
    @Discloses(AccessPart.LIST)
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
    @Discloses(AccessPart.LIST)
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

    /** One application with everything that the employer may know: after a withdrawal, only that there was one. */
    @Discloses(AccessPart.APPLICATION)
    public ApplicationForReview details(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        ApplicationForReview details = read(application, guard.requireReader(application));
        return application.isWithdrawn() ? details.withdrawn() : details;
    }

    private ApplicationForReview read(JobApplication application, HiringRights rights) {
        Mask mask = masks.of(application);
        Optional<StoredDocument> document = documents.find(application.getDocument());
        return new ApplicationForReview(
                card(application, mask),
                application.getPosting(),
                postings.referenceOf(application.getPosting()),
                application.getPostingTitle(),
                application.getOrganization(),
                application.getReplacedAt(),
                mask.content(application.getContent()),
                document.map(DocumentSummary::of)
                        .map(file -> file.called(mask.file(file.fileName())))
                        .orElse(null),
                document.map(StoredDocument::getText).map(mask::text).orElse(null),
                files.of(application.getAttachments()).stream()
                        .map(attached -> attached.behind(mask))
                        .toList(),
                mask.hides(),
                pending(application, mask),
                stages(application.getPosting()),
                timelines.forEmployer(application.getId()).stream()
                        .map(entry -> entry.behind(mask))
                        .toList(),
                rights,
                postings.endOf(application.getPosting(), clock.instant()));
    }

    /** A reader who unmasked the applicant sees here what lists hide. */
    private ApplicantCard card(JobApplication application, Mask mask) {
        ApplicantCard card = people.card(application.getId());
        return application.isBlind() && !mask.hides() ? card.of(application.getContent()) : card;
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

    private List<StageOption> stages(JobPostingId posting) {
        return pipelines.stages(posting).stream()
                .map(ApplicationReviewQueries::option)
                .toList();
    }

    private static StageOption option(PipelineStage stage) {
        return new StageOption(stage.getId(), stage.getKind(), stage.getName());
    }

    private ApplicationForReview.PendingDecision pending(JobApplication application, Mask mask) {
        Decision decision = application.getDecision();
        return decision == null
                ? null
                : new ApplicationForReview.PendingDecision(
                        decision.outcome(),
                        decision.reason(),
                        mask.names(decision.message()),
                        timelines.proposer(application),
                        decision.at(),
                        decision.releaseAt(),
                        decision.until());
    }
}
