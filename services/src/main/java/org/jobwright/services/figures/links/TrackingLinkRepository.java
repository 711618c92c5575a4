package org.jobwright.services.figures.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.figures.links.TrackingLink;
import org.jobwright.domain.figures.links.TrackingLinkId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores tracking links. */
@ApplicationScoped
class TrackingLinkRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    /** How many links with a label a place has; two members who make one at the same time wait for each other. */
    long lockAndCount(OrganizationId organization, JobPostingId posting) {
        lock.hold("links:" + (posting == null ? organization : posting));
        return entityManager
                .createQuery("""
                        select count(l) from TrackingLink l where l.label is not null
                          and l.organization = :organization and l.posting is not distinct from :posting""", Long.class)
                .setParameter("organization", organization)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    /** A member's own link; nobody makes a second one meanwhile. */
    Optional<TrackingLink> lockAndFind(OrganizationId organization, JobPostingId posting, AccountId member) {
        lock.hold("links:" + member);
        return entityManager
                .createQuery("""
                        select l from TrackingLink l where l.creditedTo = :member
                          and l.organization = :organization and l.posting is not distinct from :posting""", TrackingLink.class)
                .setParameter("member", member)
                .setParameter("organization", organization)
                .setParameter("posting", posting)
                .getResultStream()
                .findFirst();
    }

    /** Whether an advert of it was ever public. */
    boolean isPublic(JobPostingId posting) {
        return !entityManager
                .createQuery(
                        "select 1 from JobPosting p where p.id = :posting and p.publishedAt is not null", Integer.class)
                .setParameter("posting", posting)
                .getResultList()
                .isEmpty();
    }

    void add(TrackingLink link) {
        entityManager.persist(link);
    }

    Optional<TrackingLink> find(TrackingLinkId id) {
        return Optional.ofNullable(entityManager.find(TrackingLink.class, id));
    }
}
