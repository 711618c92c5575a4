package org.jobwright.services.moderation.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.shared.failures.NotFound;

@ApplicationScoped
class PostingReportRepository {

    @PersistenceContext
    private EntityManager entityManager;

    PostingReport get(PostingReportId id) {
        PostingReport found = entityManager.find(PostingReport.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** Undecided reports, oldest first. */
    List<PostingReport> openOf(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select r from PostingReport r
                        where r.posting = :posting and r.state = OPEN
                        order by r.reportedAt, r.id.value
                        """, PostingReport.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    void add(PostingReport report) {
        entityManager.persist(report);
    }
}
