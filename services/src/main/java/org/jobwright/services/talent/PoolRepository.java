package org.jobwright.services.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores places in talent pools. */
@ApplicationScoped
class PoolRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(PoolMembership membership) {
        entityManager.persist(membership);
    }

    Optional<PoolMembership> find(PoolMembershipId id) {
        return Optional.ofNullable(entityManager.find(PoolMembership.class, id));
    }

    Optional<PoolMembership> find(OrganizationId organization, AccountId account) {
        return entityManager
                .createQuery(
                        "select m from PoolMembership m where m.organization = :organization and m.account = :account",
                        PoolMembership.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Those whose consent ends soon, and who were not told; the first to end first. */
    List<PoolMembershipId> ending(Instant now, int most) {
        return entityManager
                .createQuery("""
                        select m.id from PoolMembership m where m.state in (IN, PAUSED) and m.endToldAt is null
                          and m.consent.until > :now and m.consent.until <= :soon
                        order by m.consent.until, m.id.value""", PoolMembershipId.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(PoolMembership.END_TOLD))
                .setMaxResults(most)
                .getResultList();
    }

    /** Each node, and the candidate who changes it, wait for each other. */
    Optional<PoolMembership> lock(PoolMembershipId id) {
        return Optional.ofNullable(entityManager.find(PoolMembership.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those who applied to an organization and hide from the caller since. */
    List<AccountId> hidden(OrganizationId organization, AccountId caller) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select h from jobwright_hiding_from(:caller) h
                        where exists (select from job_application a
                          where a.organization_id = :organization and a.candidate_id = h)""", UUID.class)
                .setParameter("caller", caller.value())
                .setParameter("organization", organization.value())
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    /** Until the end of the transaction, nobody else is added to the pool. */
    void hold(OrganizationId organization) {
        lock.hold("talent pool " + organization);
    }

    /** Those of these people who were asked or agreed at any time, from whichever of their accounts. */
    Set<AccountId> known(OrganizationId organization, Collection<AccountId> accounts) {
        return new HashSet<>(entityManager
                .createQuery("""
                        select c.id from Account c where c.id in :accounts and (
                          exists (select 1 from PoolMembership m
                            where m.organization = :organization and m.account = c.id)
                          or exists (select 1 from ApplicantPerson x
                            join ApplicantPerson y on y.group = x.group
                            join PoolMembership m on m.organization = y.organization and m.account = y.account
                            where x.organization = :organization and x.account = c.id))""", AccountId.class)
                .setParameter("organization", organization)
                .setParameter("accounts", accounts)
                .getResultList());
    }
}
