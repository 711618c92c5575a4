package org.jobwright.services.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lines of the audit log that are not sealed yet. */
@ApplicationScoped
class AuditSealRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Seals the oldest lines, and returns how many there were. */
    int seal(int most) {
        return (Integer) entityManager
                .createNativeQuery("select jobwright_seal_audit(:most)", Integer.class)
                .setParameter("most", most)
                .getSingleResult();
    }
}
