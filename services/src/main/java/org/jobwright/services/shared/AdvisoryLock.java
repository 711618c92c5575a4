package org.jobwright.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Serializes transactions for something that has no row to lock yet; across all nodes. */
@ApplicationScoped
public class AdvisoryLock {

    @PersistenceContext
    private EntityManager entityManager;

    /** Holds the lock of a name until the end of the transaction. */
    public void hold(String name) {
        entityManager
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Holds the lock of a name until the end of the transaction, unless another transaction has it. */
    public boolean tryHold(String name) {
        return (boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
