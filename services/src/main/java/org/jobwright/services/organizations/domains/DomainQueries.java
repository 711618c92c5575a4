package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainAnswer;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.services.organizations.OrganizationGuard;

/** The domains of an organization, for its owners. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DomainQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    /** The domains that an organization has named, oldest first. */
    public List<ClaimedDomain> of(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return entityManager
                .createQuery(
                        "select d from OrganizationDomain d where d.organization = :organization"
                                + " order by d.requestedAt, d.name",
                        OrganizationDomain.class)
                .setParameter("organization", organization)
                .getResultStream()
                .map(DomainQueries::claimed)
                .toList();
    }

    private static ClaimedDomain claimed(OrganizationDomain domain) {
        Optional<DomainAnswer> answer = domain.getAnswer();
        return new ClaimedDomain(
                domain.getId(),
                domain.getName(),
                DomainNames.shown(domain.getName()),
                domain.getState(),
                domain.recordName(),
                domain.recordValue(),
                domain.getProvedAt().orElse(null),
                domain.getCheckedAt().orElse(null),
                domain.getNextCheckAt().orElse(null),
                answer.map(DomainAnswer::result).orElse(null),
                answer.map(DomainAnswer::server).orElse(null),
                answer.map(DomainAnswer::others).orElse(0));
    }
}
