package org.jobwright.services.applications.stages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.StageChangeCause;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PipelineTemplate;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;

/** The people in stages, and the templates; the caller has already checked access. */
@ApplicationScoped
class StageRepository {

    private static final int MOST_POSTINGS = 100;

    @PersistenceContext
    private EntityManager entityManager;

    /** Those on the board who are in a stage, for a command that moves them. */
    List<JobApplication> lockPeople(PipelineStage stage) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.stage = :stage and a.candidateStatus not in :ended order by a.id",
                        JobApplication.class)
                .setParameter("stage", stage)
                .setParameter("ended", CandidateStatus.ENDED_WITHOUT_HIRE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those whom archiving a stage at that moment moved, with their moves. */
    List<JobApplication> lockMovedAt(JobPostingId posting, Instant archivedAt) {
        List<JobApplication> moved = entityManager
                .createQuery("""
                        select a from JobApplication a where a.posting = :posting and exists (
                          select 1 from StageChange c where c.application = a and c.cause = :cause and c.at = :at)
                        order by a.id""", JobApplication.class)
                .setParameter("posting", posting)
                .setParameter("cause", StageChangeCause.STAGES_CHANGED)
                .setParameter("at", archivedAt)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (moved.isEmpty()) {
            return moved;
        }
        entityManager
                .createQuery(
                        "select distinct a from JobApplication a left join fetch a.stageChanges where a in :moved",
                        JobApplication.class)
                .setParameter("moved", moved)
                .getResultList();
        return moved;
    }

    PipelineStage stage(PipelineStageId id) {
        return entityManager.find(PipelineStage.class, id);
    }

    /** Stores what was changed so far, in the order in which it was changed. */
    void flush() {
        entityManager.flush();
    }

    void add(PipelineTemplate template) {
        entityManager.persist(template);
    }

    void remove(PipelineTemplate template) {
        entityManager.remove(template);
    }

    PipelineTemplate template(PipelineTemplateId id) {
        return Optional.ofNullable(entityManager.find(PipelineTemplate.class, id))
                .orElseThrow(NotFound::new);
    }

    /** The templates of an organization by name. */
    List<PipelineTemplate> templates(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select t from PipelineTemplate t where t.organization = :organization order by lower(t.name)",
                        PipelineTemplate.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The first hundred public postings of an organization whose pipeline has begun, by title. */
    List<JobPosting> openPostings(OrganizationId organization, Instant now) {
        return entityManager
                .createQuery("""
                        select p from JobPosting p where p.organization = :organization
                          and p.status in :open and p.validThrough > :now
                          and exists (select 1 from Pipeline l where l.posting = p.id)
                        order by lower(p.title), p.reference""", JobPosting.class)
                .setParameter("organization", organization)
                .setParameter("open", List.of(PostingStatus.LIVE, PostingStatus.PAUSED))
                .setParameter("now", now)
                .setMaxResults(MOST_POSTINGS)
                .getResultList();
    }
}
