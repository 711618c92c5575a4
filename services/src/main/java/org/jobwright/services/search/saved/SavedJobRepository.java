package org.jobwright.services.search.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.search.saved.SavedJob;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores saved jobs. */
@ApplicationScoped
class SavedJobRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(SavedJob job) {
        entityManager.persist(job);
    }

    void remove(SavedJob job) {
        entityManager.remove(job);
    }

    Optional<SavedJob> find(AccountId owner, JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select j from SavedJob j where j.account = :owner and j.posting = :posting", SavedJob.class)
                .setParameter("owner", owner)
                .setParameter("posting", posting)
                .getResultStream()
                .findFirst();
    }

    /** The same, serialized: a button pressed twice is one request. */
    Optional<SavedJob> findLocked(AccountId owner, JobPostingId posting) {
        lock.hold("saved-job:" + owner + ":" + posting);
        return find(owner, posting);
    }
}
