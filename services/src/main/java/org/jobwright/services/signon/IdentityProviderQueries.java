package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;

/** The provider of an organization, for its owners. */
@Stateless
@RolesAllowed(Role.PERSON)
public class IdentityProviderQueries {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private IdentityProviderRepository providers;

    /** The provider; empty if the organization has none. */
    public Optional<IdentityProviderSummary> of(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return providers
                .of(organization)
                .map(provider -> IdentityProviderSummary.of(provider, providers.provedDomains(organization)));
    }

    /** The domains for which it may speak: those that a record proves. */
    public List<String> provedDomains(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return providers.provedDomains(organization);
    }
}
