package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import org.jobwright.domain.accounts.Role;

/** How much background work is parked. Dead mail is in the list of outgoing mail. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ParkedWorkQueries {

    @PersistenceContext
    private EntityManager entityManager;

    /** What is parked now. Postings come back with {@code search rebuild}, figures with the next night. */
    public ParkedWork parked() {
        Tuple row = (Tuple) entityManager
                .createNativeQuery("select postings, documents, figures from parked_work()", Tuple.class)
                .getSingleResult();
        return new ParkedWork(
                row.get(0, Long.class).longValue(),
                row.get(1, Long.class).longValue(),
                row.get(2, Long.class).longValue());
    }
}
