package org.jobwright.services.applications.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.AdvisoryLock;

/** The stages of postings: created with the first publication, or with the first application at the latest. */
@ApplicationScoped
public class PipelineStageRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void onPublished(@Observes JobPostingPublished event) {
        firstStage(event.posting(), event.organization());
    }

    /** The stage in which an application starts. */
    public PipelineStage firstStage(JobPostingId posting, OrganizationId organization) {
        List<PipelineStage> stages = stages(posting);
        return stages.isEmpty() ? begin(posting, organization) : stages.getFirst();
    }

    /** The stage that goes with a candidate status; empty if none does. */
    public Optional<PipelineStage> stageFor(CandidateStatus candidateStatus, JobPostingId posting) {
        return StageKind.of(candidateStatus).flatMap(kind -> stages(posting).stream()
                .filter(stage -> stage.getKind() == kind)
                .findFirst());
    }

    private PipelineStage begin(JobPostingId posting, OrganizationId organization) {
        lock.hold("pipeline " + posting);
        List<PipelineStage> begunMeanwhile = stages(posting);
        if (!begunMeanwhile.isEmpty()) {
            return begunMeanwhile.getFirst();
        }
        List<PipelineStage> stages = PipelineStage.defaultsFor(posting, organization);
        stages.forEach(entityManager::persist);
        return stages.getFirst();
    }

    public List<PipelineStage> stages(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select s from PipelineStage s where s.posting = :posting order by s.position",
                        PipelineStage.class)
                .setParameter("posting", posting)
                .getResultList();
    }
}
