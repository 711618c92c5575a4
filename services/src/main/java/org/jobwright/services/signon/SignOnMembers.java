package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationMembership;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.MemberEvent.MemberJoined;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.domain.signon.ProvisionedUser;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Makes members of people who come from the provider of an organization, and gives them the role of their groups. The caller
 * is the system, which has checked what the provider said.
 */
@ApplicationScoped
class SignOnMembers {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private ProvisionedUserRepository provisioned;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Whether a provider speaks for an address now: its domain is one of those that an owner chose, and a record proves that it
     * belongs to the organization.
     */
    boolean speaksFor(IdentityProvider provider, EmailAddress email) {
        String domain = email.value().substring(email.value().indexOf('@') + 1);
        return provider.getSettings().domains().contains(domain)
                && providers.provedDomains(provider.getOrganization()).contains(domain);
    }

    /** Whether a record proves one of the domains that an owner chose. */
    boolean speaksForSomebody(IdentityProvider provider) {
        return providers.provedDomains(provider.getOrganization()).stream()
                .anyMatch(provider.getSettings().domains()::contains);
    }

    /**
     * Lets a person in, or refuses.
     *
     * @param groups empty if the provider says nothing about groups: then members keep their role
     * @param email the address for which the provider speaks; empty if it speaks for none of theirs
     * @throws RuleViolation if they are not to be members
     */
    void letIn(
            IdentityProvider provider,
            AccountId account,
            Optional<EmailAddress> email,
            Optional<? extends Collection<String>> groups) {
        HiringOrganization organization = organizations.lock(provider.getOrganization());
        organization.getStatus().requireNotBlocked();
        Optional<ProvisionedUser> kept = provisioned.find(organization.getId(), account, email);
        if (kept.filter(user -> !user.isActive()).isPresent()) {
            throw new RuleViolation("signon.switched-off");
        }
        Set<String> all = new HashSet<>();
        groups.ifPresent(all::addAll);
        kept.ifPresent(user -> all.addAll(provisioned.groups(user)));
        boolean told = groups.isPresent() || !all.isEmpty();
        ProviderSettings settings = provider.getSettings();
        OrganizationRole role = settings.roleOf(all).orElse(settings.newcomerRole());
        Optional<OrganizationMembership> member = organization.membership(account);
        if (member.isPresent()) {
            if (told && !settings.groupRoles().isEmpty()) {
                follow(organization, member.get(), role);
            }
        } else {
            join(organization, account, email, kept.isPresent(), role);
        }
        kept.ifPresent(user -> user.belongTo(account));
    }

    /** As soon as an owner listed groups, they decide; owners are made by owners only. */
    private void follow(HiringOrganization organization, OrganizationMembership member, OrganizationRole role) {
        OrganizationRole former = member.getRole();
        if (former != OrganizationRole.OWNER && former != role) {
            Instant now = clock.instant();
            organization.changeRole(member.getAccount(), role, now);
            events.fire(new MemberRoleChanged(organization.getId(), member.getAccount(), former, role, now));
        }
    }

    private void join(
            HiringOrganization organization,
            AccountId account,
            Optional<EmailAddress> email,
            boolean kept,
            OrganizationRole role) {
        organization.getStatus().requireNotStopped();
        if (email.isEmpty()) {
            throw new RuleViolation("signon.foreign-address");
        }
        if (!kept && signOns.wasMember(organization.getId(), account)) {
            throw new RuleViolation("signon.removed");
        }
        limit.require(Limit.SIGN_ON_NEWCOMER, organization.getId());
        Instant now = clock.instant();
        organization.joinByProvider(account, role, now);
        events.fire(new MemberJoined(organization.getId(), account, now));
    }
}
