package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;

/** What this feature needs to know of postings. */
@ApplicationScoped
class PostingRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The posting that a visitor wants to apply for; refuses one that is over or takes applications elsewhere. */
    PostingToApply open(String reference, Instant now) {
        return open(
                entityManager
                        .createQuery("select p from JobPosting p where p.reference = :reference", JobPosting.class)
                        .setParameter("reference", reference)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(NotFound::new),
                now);
    }

    PostingToApply open(JobPostingId id, Instant now) {
        JobPosting posting = entityManager.find(JobPosting.class, id);
        if (posting == null) {
            throw new NotFound();
        }
        return open(posting, now);
    }

    /**
     * Keeps a posting from being closed until the end of the transaction, so that nobody applies to one that is over.
     * Who applies may not lock the row; the function may.
     */
    void holdOpen(JobPostingId id) {
        entityManager
                .createNativeQuery("select cast(job_posting_hold(:id) as text)", String.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** What people call it; null when it is not in sight of the caller. */
    String referenceOf(JobPostingId id) {
        return entityManager
                .createQuery("select p.reference from JobPosting p where p.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    HiringOrganization organization(OrganizationId id) {
        return entityManager.find(HiringOrganization.class, id);
    }

    private PostingToApply open(JobPosting posting, Instant now) {
        PostingVersion version = posting.publicVersion().orElseThrow(NotFound::new);
        HiringOrganization organization = organization(posting.getOrganization());
        if (!posting.isOpen(now) || !organization.getStatus().isPublic()) {
            throw new RuleViolation("applications.posting-over");
        }
        JobAdvert advert = version.getAdvert();
        if (!advert.application().directApply()) {
            throw new RuleViolation("applications.apply-elsewhere");
        }
        return new PostingToApply(
                posting.getId(),
                posting.getReference(),
                advert.title(),
                version.getNumber(),
                organization.getId(),
                organization.getDisplayName(),
                advert.employer().confidential(),
                organization.getTerms().answerPromiseDays(),
                advert.application().questions());
    }
}
