package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Loads and stores postings, and assigns their references. */
@ApplicationScoped
public class JobPostingRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(JobPosting posting) {
        entityManager.persist(posting);
    }

    public Optional<JobPosting> find(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id));
    }

    /** Makes applicants wait until the end of the transaction. */
    public void lock(JobPosting posting) {
        entityManager.lock(posting, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Flushes, so that the caller knows the version of the posting. */
    void flush() {
        entityManager.flush();
    }

    /** A reference that people can read out, never reused. */
    String nextReference(Instant now) {
        return nextReferences(1, now).getFirst();
    }

    /** So many of them. */
    @SuppressWarnings("unchecked")
    List<String> nextReferences(int number, Instant now) {
        return entityManager
                .createNativeQuery(
                        "select job_posting_next_reference(:year) from generate_series(1, :number)", String.class)
                .setParameter("year", now.atZone(ZoneOffset.UTC).getYear())
                .setParameter("number", number)
                .getResultList();
    }

    /** Which of these identifiers postings of an organization have. */
    public Set<String> taken(OrganizationId organization, Collection<String> identifiers) {
        return entityManager
                .createQuery(
                        "select p.externalIdentifier from JobPosting p where p.organization = :organization"
                                + " and p.externalIdentifier in :identifiers",
                        String.class)
                .setParameter("organization", organization)
                .setParameter("identifiers", identifiers)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The running posting of an organization for people who apply without an advert. */
    Optional<JobPosting> general(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select p from JobPosting p where p.organization = :organization and p.general = true"
                                + " and p.status in (LIVE, PAUSED)",
                        JobPosting.class)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    /** Refuses a posting without an advert for an organization that is not verified now. */
    void requireVerified(OrganizationId organization) {
        if (!statusOf(organization).isVerified()) {
            throw new RuleViolation("jobs.general.unverified");
        }
    }

    /** Whether a moderator stopped such a posting of the organization, also if it has ended since. */
    boolean isGeneralStopped(OrganizationId organization) {
        return !entityManager
                .createQuery(
                        "select 1 from JobPosting p where p.organization = :organization and p.general = true"
                                + " and (p.status = BLOCKED or p.stop.stoppedFrom is not null)",
                        Integer.class)
                .setParameter("organization", organization)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The organization of a posting. */
    OrganizationId organizationOf(JobPostingId id) {
        return entityManager
                .createQuery("select p.organization from JobPosting p where p.id = :id", OrganizationId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The status of an organization. */
    public OrganizationStatus statusOf(OrganizationId organization) {
        return entityManager
                .createQuery("select o.status from HiringOrganization o where o.id = :id", OrganizationStatus.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /**
     * The same as of now; it stays so until the end of the transaction. Not by way of the entity, which may have been read
     * before another transaction changed the row.
     */
    OrganizationStatus holdStatusOf(OrganizationId organization) {
        return OrganizationStatus.valueOf((String) entityManager
                .createNativeQuery("select status from hiring_organization where id = :id for share", String.class)
                .setParameter("id", organization.value())
                .getSingleResult());
    }

    /** Whether anyone applied; asked by staff, who never learn who. */
    boolean hasApplications(JobPostingId id) {
        return (Boolean) entityManager
                .createNativeQuery("select job_posting_has_applications(:posting)", Boolean.class)
                .setParameter("posting", id.value())
                .getSingleResult();
    }
}
