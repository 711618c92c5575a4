package org.jobwright.services.integrations.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Knows the order of changes. */
@ApplicationScoped
public class ChangeRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Refuses a place from before a backup was restored: it is of another database, or ahead of every change. */
    public void requireKnown(ChangePlace place) {
        if (!place.equals(ChangePlace.START) && isGone(place)) {
            throw new RuleViolation("integrations.cursor.gone");
        }
    }

    private boolean isGone(ChangePlace place) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select cast(c.system_identifier as text) <> cast(:cluster as text)
                          or cast(cast(:transaction as text) as xid8) >= pg_snapshot_xmax(pg_current_snapshot())
                        from pg_control_system() c""", Boolean.class)
                .setParameter("cluster", place.cluster())
                .setParameter("transaction", place.transaction().toString())
                .getSingleResult();
    }
}
