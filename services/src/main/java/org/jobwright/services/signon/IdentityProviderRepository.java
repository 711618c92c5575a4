package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores providers. */
@ApplicationScoped
class IdentityProviderRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(IdentityProvider provider) {
        entityManager.persist(provider);
    }

    void remove(IdentityProvider provider) {
        entityManager.remove(provider);
    }

    /** That of an organization. */
    Optional<IdentityProvider> of(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select p from IdentityProvider p where p.organization = :organization", IdentityProvider.class)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    /** The same; nobody else changes it, or makes the first one, before the end of the transaction. */
    Optional<IdentityProvider> lock(OrganizationId organization) {
        lock.hold("identity provider " + organization);
        return of(organization);
    }

    /** The domains of an organization that a record proves now; mail and staff prove less than that it runs them. */
    List<String> provedDomains(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select d.name from OrganizationDomain d
                        where d.organization = :organization and d.state = :proved and d.method = :record
                        order by d.name""", String.class)
                .setParameter("organization", organization)
                .setParameter("proved", DomainState.PROVED)
                .setParameter("record", DomainMethod.DNS_TXT)
                .getResultList();
    }
}
