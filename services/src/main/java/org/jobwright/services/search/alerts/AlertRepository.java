package org.jobwright.services.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.search.alerts.JobAlert;
import org.jobwright.domain.search.saved.SavedSearchId;

/** Remembers which jobs were mailed. */
@ApplicationScoped
class AlertRepository {

    /** The index may lag behind; the database knows what is open. */
    private static final String MARK = """
            with marked as (
              insert into alerted_posting (saved_search_id, job_posting_id, alerted_at)
              select cast(:search as uuid), p.id, cast(:now as timestamptz) from job_posting p
              where p.reference in (:references) and p.status = 'LIVE' and p.valid_through > :now
              on conflict do nothing returning job_posting_id)
            select p.reference from marked m join job_posting p on p.id = m.job_posting_id""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(JobAlert alert) {
        entityManager.persist(alert);
    }

    /** The mail of a link; visible to a visitor once the database has the secret. */
    Optional<JobAlert> find(Secret secret) {
        return Optional.ofNullable(entityManager.find(JobAlert.class, secret.hash()));
    }

    /** Marks postings as mailed for a search; returns the references of those not marked before. */
    Set<String> markMailed(SavedSearchId search, Collection<String> references, Instant now) {
        if (references.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entityManager
                .unwrap(Session.class)
                .createNativeQuery(MARK, String.class)
                .setParameter("search", search.value())
                .setParameter("now", now)
                .setParameterList("references", references)
                .getResultList());
    }
}
