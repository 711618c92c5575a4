package org.jobwright.services.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalInt;

/** Lines of the audit log that are not sealed yet. */
@ApplicationScoped
class AuditSealRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Seals the oldest lines, and returns how many there were; empty if another session holds the end of the log. */
    OptionalInt seal(int most) {
        Integer sealed = (Integer) entityManager
                .createNativeQuery("select jobwright_seal_audit(:most)", Integer.class)
                .setParameter("most", most)
                .getSingleResult();
        return sealed == null ? OptionalInt.empty() : OptionalInt.of(sealed);
    }

    /** How many lines are not sealed. */
    long waiting() {
        return (Long) entityManager
                .createNativeQuery("select count(*) from audit_line", Long.class)
                .getSingleResult();
    }
}
