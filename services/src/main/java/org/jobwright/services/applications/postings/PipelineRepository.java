package org.jobwright.services.applications.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineTemplate;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Together;

/**
 * The stages of postings: begun with the first publication, when a member opens them, or with the first application at
 * the latest. A command that changes them holds the pipeline alone, commands that move people hold it together, so that
 * nobody is put into a stage that is being archived.
 */
@ApplicationScoped
public class PipelineRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Together together;

    void onPublished(@Observes JobPostingPublished event) {
        together.handle(PipelineRepository.class, event, this::begin);
    }

    private void begin(List<JobPostingPublished> published) {
        published.stream()
                .collect(Collectors.groupingBy(
                        JobPostingPublished::organization,
                        LinkedHashMap::new,
                        Collectors.mapping(JobPostingPublished::posting, Collectors.toList())))
                .forEach((organization, postings) -> begin(postings, organization));
    }

    /** Starts the pipeline of a posting that has none, with the organization's default template if there is one. */
    public void begin(JobPostingId posting, OrganizationId organization) {
        begin(List.of(posting), organization);
    }

    private void begin(List<JobPostingId> postings, OrganizationId organization) {
        List<JobPostingId> without = withoutPipeline(postings);
        if (!without.isEmpty()) {
            List<PlannedStage> plan = entityManager
                    .createQuery(
                            "select t from PipelineTemplate t where t.organization = :organization and t.isDefault = true",
                            PipelineTemplate.class)
                    .setParameter("organization", organization)
                    .getResultStream()
                    .findFirst()
                    .map(PipelineTemplate::getStages)
                    .orElseGet(Pipeline::usualPlan);
            lock.hold(without.stream().map(PipelineRepository::lockOf).toList());
            withoutPipeline(without)
                    .forEach(posting -> entityManager.persist(new Pipeline(posting, organization, plan)));
        }
    }

    private List<JobPostingId> withoutPipeline(List<JobPostingId> postings) {
        Set<JobPostingId> begun = entityManager
                .createQuery("select p.posting from Pipeline p where p.posting in :postings", JobPostingId.class)
                .setParameter("postings", postings)
                .getResultStream()
                .collect(Collectors.toSet());
        return postings.stream().filter(posting -> !begun.contains(posting)).toList();
    }

    private static String lockOf(JobPostingId posting) {
        return "pipeline " + posting;
    }

    /** The stage in which an application starts. */
    public PipelineStage firstStage(JobPostingId posting, OrganizationId organization) {
        return findFirst(posting).orElseGet(() -> begin(posting, organization, Pipeline.usualPlan()));
    }

    private PipelineStage begin(JobPostingId posting, OrganizationId organization, List<PlannedStage> plan) {
        lock.hold(lockOf(posting));
        return findFirst(posting).orElseGet(() -> {
            Pipeline pipeline = new Pipeline(posting, organization, plan);
            entityManager.persist(pipeline);
            return pipeline.stages().getFirst();
        });
    }

    private Optional<PipelineStage> findFirst(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select s from PipelineStage s where s.posting = :posting and s.kind = :first",
                        PipelineStage.class)
                .setParameter("posting", posting)
                .setParameter("first", StageKind.NEW)
                .getResultStream()
                .findFirst();
    }

    /** The pipeline of a posting; empty if it has not begun. */
    public Optional<Pipeline> find(JobPostingId posting) {
        return Optional.ofNullable(entityManager.find(Pipeline.class, posting));
    }

    /** The pipeline of a posting for a command that changes it; others wait. */
    public Pipeline lock(JobPostingId posting) {
        return Optional.ofNullable(entityManager.find(Pipeline.class, posting, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** A stage that people move to, and its pipeline: it is not archived meanwhile. */
    public void hold(PipelineStage stage) {
        entityManager.find(Pipeline.class, stage.getPosting(), LockModeType.PESSIMISTIC_READ);
        entityManager.refresh(stage);
    }

    /** The pipelines in which applications are, for commands that move people in them; a change of them waits. */
    public void holdFor(Collection<JobApplicationId> applications) {
        entityManager
                .createQuery(
                        "select p from Pipeline p where exists"
                                + " (select 1 from JobApplication a where a.posting = p.posting and a.id in :applications)"
                                + " order by p.posting.value",
                        Pipeline.class)
                .setParameter("applications", applications)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    /** Where an application goes whose candidate will be told a status; empty if no stage belongs to it. */
    public Optional<PipelineStage> stageFor(CandidateStatus candidateStatus, JobApplication application) {
        return StageKind.of(candidateStatus).flatMap(kind -> find(application.getPosting())
                .flatMap(pipeline -> pipeline.stageFor(kind, application.getStage())));
    }

    /** The stages on the board of a posting, in order. */
    public List<PipelineStage> stages(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select s from PipelineStage s where s.posting = :posting and s.archivedAt is null order by s.position",
                        PipelineStage.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    /** The stages of a posting, those that left its board last. */
    public List<PipelineStage> everyStage(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select s from PipelineStage s where s.posting = :posting order by s.archivedAt nulls first, s.position",
                        PipelineStage.class)
                .setParameter("posting", posting)
                .getResultList();
    }
}
