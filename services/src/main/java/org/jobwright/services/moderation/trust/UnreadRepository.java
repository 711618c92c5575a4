package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.ModerationDeadline;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.organizations.OrganizationId;

/** The adverts of an organization that are public without a review. */
@ApplicationScoped
class UnreadRepository {

    private static final Duration LATEST = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Has the latest ones read, in one statement however many there are; not those that a moderator blocked since.
     *
     * @return how many
     */
    int queue(OrganizationId organization, Instant now) {
        return entityManager
                .createQuery("""
                        update ModerationCase c set c.reviewReason = :reason, c.reviewDueAt = :due, c.version = c.version + 1
                        where c.organization = :organization and c.lane = TRUSTED and c.decidedAt >= :since
                          and c.reviewDueAt is null
                          and not exists (select 1 from JobPosting p where p.id = c.posting and p.status = BLOCKED)
                        """)
                .setParameter("reason", ReviewReason.TRUST_ENDED)
                .setParameter("due", ModerationDeadline.afterSubmissionAt(now).at())
                .setParameter("organization", organization)
                .setParameter("since", now.minus(LATEST))
                .executeUpdate();
    }

    /** Whether a reported message was written by the employer. */
    boolean isByEmployer(MessageReportId report) {
        return entityManager
                        .createQuery("select r.side from MessageReport r where r.id = :report", MessageSide.class)
                        .setParameter("report", report)
                        .getSingleResult()
                == MessageSide.EMPLOYER;
    }
}
