package org.jobwright.services.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.PoolLink;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Loads and stores places in talent pools. */
@ApplicationScoped
class PoolRepository {

    /** Those who left or hide, from any of their accounts, or who are suspended, are gone. */
    static final String NOT_GONE = """
            m.account not in :hidden
              and exists (select 1 from Account c where c.id = m.account and c.status = ACTIVE)
              and not exists (select 1 from ApplicantPerson x join ApplicantPerson y on y.group = x.group
                left join PoolMembership l on l.organization = y.organization and l.account = y.account
                where x.organization = m.organization and x.account = m.account
                  and (y.account in :hidden or l.state in (PAUSED, LEFT) or l.state = IN and l.consent.until <= :now))""";

    /** More employers than anybody applies to. */
    private static final int MOST_EMPLOYERS = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private NamedPoolRepository names;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    void add(PoolMembership membership) {
        entityManager.persist(membership);
    }

    /** Makes a link with which the person answers or leaves from a mail. */
    Secret link(PoolMembership place, Instant now) {
        return link(place, false, now);
    }

    /** Makes a link for a mail that the person may pass on: with it they only pause and leave. */
    Secret linkToLeave(PoolMembership place, Instant now) {
        return link(place, true, now);
    }

    private Secret link(PoolMembership place, boolean leavesOnly, Instant now) {
        Secret secret = Secret.next();
        return database.asSystem(caller, () -> {
            entityManager.persist(new PoolLink(secret, place.getId(), leavesOnly, now));
            entityManager.flush();
            return secret;
        });
    }

    Optional<PoolLink> link(Secret secret) {
        return Optional.ofNullable(entityManager.find(PoolLink.class, secret.hash()));
    }

    AccountStatus status(AccountId person) {
        return entityManager.find(Account.class, person).getStatus();
    }

    /** The employers that keep what a person sent, or asked whether they may; the latest change first. */
    List<KeptBy> keptBy(AccountId person, Instant now) {
        List<Tuple> rows = entityManager
                .createQuery("""
                        select m, o.displayName, (select count(a) from JobApplication a
                            where a.organization = m.organization and a.candidate = m.account
                              and a.candidateStatus <> WITHDRAWN)
                        from PoolMembership m join HiringOrganization o on o.id = m.organization
                        where m.account = :account
                        order by m.stateAt desc, m.id.value""", Tuple.class)
                .setParameter("account", person)
                .setMaxResults(MOST_EMPLOYERS)
                .getResultList();
        Map<PoolMembershipId, List<String>> under = names.names(rows.stream()
                .map(row -> row.get(0, PoolMembership.class).getId())
                .toList());
        return rows.stream()
                .map(row -> KeptBy.of(
                        row.get(0, PoolMembership.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        under.getOrDefault(row.get(0, PoolMembership.class).getId(), List.of()),
                        now))
                .toList();
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

    /** Those whose consent ends soon, and who are to be told; the first to end first. */
    List<PoolMembershipId> ending(Instant now, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select m.id from pool_membership m where m.state in ('IN', 'PAUSED')
                          and m.consent_until > cast(:now as timestamptz)
                          and (m.end_told_at is null and m.consent_until <= cast(:soon as timestamptz)
                            or m.consent_until <= cast(:again as timestamptz)
                              and m.end_told_at < m.consent_until - interval '7 days')
                        order by m.consent_until, m.id""", UUID.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(PoolMembership.END_TOLD))
                .setParameter("again", now.plus(PoolMembership.END_TOLD_AGAIN))
                .setMaxResults(most)
                .getResultStream()
                .map(PoolMembershipId::new)
                .toList();
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

    /** Whether a person left or hides from the caller, from any of their accounts, or is suspended. */
    boolean isGone(PoolMembership membership, AccountId caller, Instant now) {
        return entityManager
                        .createQuery(
                                "select count(m) from PoolMembership m where m = :membership and " + NOT_GONE,
                                Long.class)
                        .setParameter("membership", membership)
                        .setParameter("hidden", hidden(membership.getOrganization(), caller))
                        .setParameter("now", now)
                        .getSingleResult()
                == 0;
    }

    /** The accounts that the employer joined to one person. */
    Set<AccountId> accounts(OrganizationId organization, AccountId account) {
        Set<AccountId> all = new HashSet<>(entityManager
                .createQuery("""
                        select y.account from ApplicantPerson x join ApplicantPerson y on y.group = x.group
                        where x.organization = :organization and x.account = :account""", AccountId.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultList());
        all.add(account);
        return all;
    }

    /** Until the end of the transaction, nobody else of the organization asks or invites anybody. */
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
