package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The one row that says who may publish. */
@ApplicationScoped
public class PublicationRuleRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether the first publication of an advert needs a verified employer. */
    public boolean isVerifiedOnly() {
        return (Boolean) entityManager
                .createNativeQuery("select verified_only from publication_rule", Boolean.class)
                .getSingleResult();
    }

    /** Changes it; false if it was so already. */
    boolean change(boolean verifiedOnly, Instant now) {
        return entityManager
                        .createNativeQuery("update publication_rule set verified_only = :only, changed_at = :now"
                                + " where verified_only <> :only")
                        .setParameter("only", verifiedOnly)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
