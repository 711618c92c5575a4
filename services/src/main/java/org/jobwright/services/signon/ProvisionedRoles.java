package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.signon.ProvisionedUser;

/** What the provider of an organization says about people whom a program keeps. */
@ApplicationScoped
public class ProvisionedRoles {

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private ProvisionedUserRepository users;

    @Inject
    private SignOnMembers members;

    /** The role that the groups of a user bring; empty if they bring none. */
    public Optional<OrganizationRole> of(ProvisionedUser user) {
        return providers.of(user.getOrganization()).flatMap(provider -> provider.getSettings()
                .roleOf(users.groups(user)));
    }

    /** Whether the provider of an organization speaks for an address; it would let in nobody else. */
    public boolean speaksFor(OrganizationId organization, EmailAddress email) {
        return providers
                .of(organization)
                .filter(provider -> members.speaksFor(provider, email))
                .isPresent();
    }
}
