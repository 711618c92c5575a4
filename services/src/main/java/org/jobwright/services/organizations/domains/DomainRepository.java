package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores domains of organizations. */
@ApplicationScoped
class DomainRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    /** How many an organization has that no moderator refused; owners who add one at the same time wait for each other. */
    long lockAndCount(OrganizationId organization) {
        lock.hold("domains:" + organization);
        return entityManager
                .createQuery(
                        "select count(d) from OrganizationDomain d where d.organization = :organization"
                                + " and d.state <> REFUSED",
                        Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    void add(OrganizationDomain domain) {
        entityManager.persist(domain);
    }

    void remove(OrganizationDomain domain) {
        entityManager.remove(domain);
    }

    OrganizationDomain get(OrganizationDomainId id) {
        return Optional.ofNullable(entityManager.find(OrganizationDomain.class, id))
                .orElseThrow(NotFound::new);
    }

    /** Waits for another check of the same domain. */
    OrganizationDomain lock(OrganizationDomainId id) {
        return Optional.ofNullable(entityManager.find(OrganizationDomain.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** The one that proved a name. */
    Optional<OrganizationDomain> lockProved(String name) {
        return entityManager
                .createQuery(
                        "select d from OrganizationDomain d where d.name = :name and d.state = PROVED",
                        OrganizationDomain.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void flush() {
        entityManager.flush();
    }

    /** The domain to which a link leads. */
    Optional<OrganizationDomain> withLink(Secret secret) {
        return entityManager
                .createQuery("select d from OrganizationDomain d where d.linkHash = :hash", OrganizationDomain.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** Those that are due, the longest waiting first. */
    List<OrganizationDomainId> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select d.id from OrganizationDomain d where d.nextCheckAt <= :now order by d.nextCheckAt",
                        OrganizationDomainId.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locked, unless it is gone, no longer due, or another node has it. */
    Optional<OrganizationDomain> lockDue(OrganizationDomainId id, Instant now) {
        return entityManager
                .createQuery(
                        "select d from OrganizationDomain d where d.id = :id and d.nextCheckAt <= :now",
                        OrganizationDomain.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** The names of the other domains of an organization that a DNS record proves. */
    List<String> othersByRecord(OrganizationDomain domain) {
        return entityManager
                .createQuery(
                        "select d.name from OrganizationDomain d where d.organization = :organization and d.id <> :id"
                                + " and d.state = PROVED and d.method = DNS_TXT",
                        String.class)
                .setParameter("organization", domain.getOrganization())
                .setParameter("id", domain.getId())
                .getResultList();
    }

    /** Whether an organization has proved another domain. */
    boolean provesAnother(OrganizationDomain domain) {
        return !entityManager
                .createQuery(
                        "select 1 from OrganizationDomain d where d.organization = :organization and d.id <> :id"
                                + " and d.state = PROVED",
                        Integer.class)
                .setParameter("organization", domain.getOrganization())
                .setParameter("id", domain.getId())
                .getResultList()
                .isEmpty();
    }
}
