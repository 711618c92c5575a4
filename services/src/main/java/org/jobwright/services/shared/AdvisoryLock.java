package org.jobwright.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;

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

    /** The same for some names; who asks for several of them gets them in the same order. */
    public void hold(Collection<String> names) {
        entityManager
                .createNativeQuery("""
                        select count(cast(pg_advisory_xact_lock(key) as text)) from (
                          select hashtextextended(name, 0) as key from unnest(cast(:names as text[])) as name order by 1) keys
                        """, Long.class)
                .setParameter("names", names.toArray(String[]::new))
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
