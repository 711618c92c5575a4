package org.jobwright.services.integrations.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferReference;

/** Finds offers by their references; access is checked by their application. */
@ApplicationScoped
class ProgramOfferRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<ApplicationReference> applicationOf(OfferReference reference) {
        return entityManager
                .createQuery(
                        "select o.applicationReference from Offer o where o.reference = :reference",
                        ApplicationReference.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }
}
