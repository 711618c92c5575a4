package org.jobwright.services.applications.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.applications.apply.ApplyingObstacle;
import org.jobwright.domain.applications.apply.ApplyingPolicy;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingAvailability;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.PostingLaw;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.organizations.OrganizationGuard;

/** What this feature needs to know about postings. */
@ApplicationScoped
public class PostingRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private PostingLaw laws;

    @Inject
    private OrganizationGuard guard;

    /** The posting that a visitor wants to apply for; refuses one that has ended or takes applications elsewhere. */
    public PostingToApply open(String reference, Instant now) {
        return requireOpen(toWrite(reference, now));
    }

    public PostingToApply open(JobPostingId id, Instant now) {
        return requireOpen(toWrite(id, now));
    }

    /** The posting of what somebody writes, whether or not it takes applications: what was typed is kept all the same. */
    public PostingToApply toWrite(String reference, Instant now) {
        return toWrite(postings.published(reference).map(PostingContent::id).orElseThrow(NotFound::new), now);
    }

    public PostingToApply toWrite(JobPostingId id, Instant now) {
        JobPosting posting = entityManager.find(JobPosting.class, id);
        if (posting == null) {
            throw new NotFound();
        }
        if (posting.getVisibility() == PostingVisibility.INTERNAL) {
            guard.requireColleague(posting.getOrganization());
        }
        return toWrite(posting, now);
    }

    /**
     * Keeps a posting from being closed until the end of the transaction, so that nobody applies to a closed one.
     * Applicants may not lock the row; the function may.
     */
    public void holdOpen(JobPostingId id) {
        entityManager
                .createNativeQuery("select cast(job_posting_hold(:id) as text)", String.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** The posting's reference, for its employer; null if it is not visible to the caller. */
    public String referenceOf(JobPostingId id) {
        return entityManager
                .createQuery("select p.reference from JobPosting p where p.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The posting's reference for a person who applied for it, whatever the state of the advert. */
    public String knownReferenceOf(JobPostingId id) {
        return (String) entityManager
                .createNativeQuery("select job_posting_reference(:posting)", String.class)
                .setParameter("posting", id.value())
                .getSingleResult();
    }

    /** The posting's reference in addresses; null if there is no advert that the candidate may read. */
    public String addressReferenceOf(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id))
                .filter(posting ->
                        posting.getVisibility() != null && posting.getVisibility() != PostingVisibility.INTERNAL)
                .filter(posting ->
                        organization(posting.getOrganization()).getStatus().isPublic())
                .map(JobPosting::getAddressReference)
                .orElse(null);
    }

    /** The posting with a reference, for its employer. */
    public JobPostingId idOf(String reference) {
        return entityManager
                .createQuery("select p.id from JobPosting p where p.reference = :reference", JobPostingId.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** No text of the database has the character 0, and a query with it fails. */
    public static boolean isInNoRow(String text) {
        return text.indexOf(0) >= 0;
    }

    /** The whole of it; the caller's access is still to be checked. */
    public JobPosting get(String reference) {
        if (isInNoRow(reference)) {
            throw new NotFound();
        }
        return entityManager
                .createQuery("select p from JobPosting p where p.reference = :reference", JobPosting.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whose posting it is. */
    public OrganizationId employerOf(JobPostingId id) {
        return entityManager
                .createQuery("select p.organization from JobPosting p where p.id = :id", OrganizationId.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** When it ended; null if it has not, and for a caller who may not see it. */
    public Instant endOf(JobPostingId id, Instant now) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id))
                .map(posting -> posting.getEndedAt(now))
                .orElse(null);
    }

    /** When its employer ended it; empty if it runs, expired or was blocked. */
    public Optional<Instant> endedByEmployerAt(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id))
                .filter(JobPosting::isEndedByEmployer)
                .map(JobPosting::getEnded);
    }

    /** The same, and nobody ends it or takes its end back until this transaction is over. */
    public Optional<Instant> holdEndedByEmployerAt(JobPostingId id) {
        JobPosting posting = entityManager.find(JobPosting.class, id);
        if (posting != null) {
            entityManager.refresh(posting, LockModeType.PESSIMISTIC_READ);
        }
        return endedByEmployerAt(id);
    }

    public HiringOrganization organization(OrganizationId id) {
        return entityManager.find(HiringOrganization.class, id);
    }

    private static PostingToApply requireOpen(PostingToApply posting) {
        if (!posting.isOpen()) {
            throw new CannotApply(posting.obstacle());
        }
        return posting;
    }

    private PostingToApply toWrite(JobPosting posting, Instant now) {
        PostingVersion version = posting.publicVersion().orElseThrow(NotFound::new);
        HiringOrganization organization = organization(posting.getOrganization());
        JobAdvert advert = version.getAdvert();
        Optional<ApplyingObstacle> obstacle = ApplyingPolicy.obstacle(
                PostingAvailability.of(
                        posting.getStatus(now), organization.getStatus().isPublic()),
                advert.application());
        return new PostingToApply(
                posting.getId(),
                posting.getAddressReference(),
                advert.title(),
                version.getNumber(),
                organization.getId(),
                organization.getDisplayName(),
                advert.employer().confidential(),
                organization.getTerms().answerPromiseDays(),
                advert.application().questions(),
                software(organization, advert),
                obstacle.orElse(null),
                obstacle.isPresent() ? posting.getStoppedAt(now) : null);
    }

    private SoftwareNotice software(HiringOrganization organization, JobAdvert advert) {
        ApplicationTerms terms = advert.application();
        return terms.aiUse() == AiUse.NONE
                ? null
                : SoftwareNotice.of(
                        terms.aiUse(),
                        terms.aiUseText(),
                        advert.language(),
                        laws.tellingOfSoftware(organization.getProfile(), advert));
    }
}
