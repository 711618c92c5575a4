package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.signon.IdentityProvider;
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

    /** The role that the groups of a user bring, or that of newcomers; empty if an owner listed no groups. */
    public Optional<OrganizationRole> of(ProvisionedUser user) {
        return providers
                .of(user.getOrganization())
                .map(IdentityProvider::getSettings)
                .filter(settings -> !settings.groupRoles().isEmpty())
                .map(settings -> settings.roleOf(users.groups(user)).orElse(settings.newcomerRole()));
    }

    /** Whether the provider of an organization speaks for an address; it would let in nobody else. */
    public boolean speaksFor(OrganizationId organization, EmailAddress email) {
        return providers
                .of(organization)
                .filter(provider -> members.speaksFor(provider, email))
                .isPresent();
    }
}
