package org.jobwright.services.search.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores saved searches. Runs change them in the background, so every change locks them. */
@ApplicationScoped
public class SavedSearchRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(SavedSearch search) {
        entityManager.persist(search);
    }

    /** Serializes a person's saves, so that counting them is reliable. */
    long lockAndCount(AccountId owner) {
        lock.hold("saved-search:" + owner);
        return entityManager
                .createQuery(
                        "select count(s) from SavedSearch s where s.account = :owner and s.removedAt is null",
                        Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    List<SavedSearch> of(AccountId owner) {
        return entityManager
                .createQuery("""
                        select s from SavedSearch s where s.account = :owner and s.removedAt is null
                        order by s.savedAt desc, s.id
                        """, SavedSearch.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** The one that finds the same jobs. */
    Optional<SavedSearch> find(AccountId owner, JobSearch search) {
        return entityManager
                .createQuery("""
                        select s from SavedSearch s
                        where s.account = :owner and s.fingerprint = :fingerprint and s.removedAt is null
                        """, SavedSearch.class)
                .setParameter("owner", owner)
                .setParameter("fingerprint", SavedSearch.fingerprint(search))
                .getResultStream()
                .findFirst();
    }

    SavedSearch lock(AccountId owner, SavedSearchId id) {
        return lockAlsoRemoved(owner, id).filter(search -> !search.isRemoved()).orElseThrow(NotFound::new);
    }

    public Optional<SavedSearch> lockAlsoRemoved(AccountId owner, SavedSearchId id) {
        return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(search -> search.getAccount().equals(owner))
                .findFirst();
    }

    /** Empty if another node has it. */
    public Optional<SavedSearch> lockFree(SavedSearchId id) {
        return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<SavedSearch> byId(SavedSearchId id) {
        return entityManager
                .createQuery("select s from SavedSearch s where s.id = :id", SavedSearch.class)
                .setParameter("id", id);
    }

    /**
     * The due searches of people who may sign in. Searches with immediate mails are skipped while nothing was
     * published, however many they are.
     */
    public List<SavedSearchId> findDue(Instant now, int limit) {
        return entityManager
                .createQuery("""
                        select s.id from SavedSearch s join Account a on a.id = s.account
                        where s.alerts.nextLookAt <= :now and a.status = :active
                          and (s.alerts.frequency <> :atOnce or s.alerts.lookedAt <= :lastNews)
                        order by s.alerts.nextLookAt
                        """, SavedSearchId.class)
                .setParameter("now", now)
                .setParameter("active", AccountStatus.ACTIVE)
                .setParameter("atOnce", AlertFrequency.AT_ONCE)
                .setParameter("lastNews", lastPublication().plus(SavedSearch.OVERLAP))
                .setMaxResults(limit)
                .getResultList();
    }

    private Instant lastPublication() {
        Instant latest = (Instant) entityManager
                .createNativeQuery("select max(date_posted) from job_posting where status = 'LIVE'", Instant.class)
                .getSingleResult();
        return latest == null ? Instant.EPOCH : latest;
    }

    /** Deletes searches removed before that time. */
    public int deleteRemovedBefore(Instant limit) {
        return entityManager
                .createQuery("delete from SavedSearch s where s.removedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
