package org.jobwright.services.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.RetentionPolicy;
import org.jobwright.domain.privacy.retention.RetentionRule;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores how long employers keep applications. */
@ApplicationScoped
class RetentionPolicyRepository {

    private static final String PLACES = "select * from jobwright_retention_places(:organization)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    Optional<RetentionPolicy> find(OrganizationId organization) {
        return Optional.ofNullable(entityManager.find(RetentionPolicy.class, organization));
    }

    /** One owner at a time: two first ones would be one too many. */
    void hold(OrganizationId organization) {
        lock.hold("retention " + organization);
    }

    /** To be changed; a new one if there is none. */
    RetentionPolicy toChange(OrganizationId organization) {
        return find(organization).orElseGet(() -> {
            RetentionPolicy first = new RetentionPolicy(organization);
            entityManager.persist(first);
            return first;
        });
    }

    List<RetentionRule> rules() {
        return entityManager
                .createQuery("select r from RetentionRule r order by r.place", RetentionRule.class)
                .getResultList();
    }

    /** The rules that decide about something at an organization. */
    Set<String> places(OrganizationId organization) {
        return new HashSet<>(entityManager
                .unwrap(Session.class)
                .createNativeQuery(PLACES, String.class)
                .setParameter("organization", organization.value(), UUID.class)
                .getResultList());
    }
}
