package org.jobwright.services.signon.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationMembership;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.signon.ProvisionedUser;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.signon.ProvisionedRoles;

/** What becomes of members when a program switches them off, or puts them into other groups. Owners are not demoted by a group. */
@ApplicationScoped
class ScimMembers {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private ProvisionedRoles roles;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Ends the membership of a user, if they are a member. Done as the system: a program sees neither the teams nor the
     * interviews that the member leaves.
     */
    void end(ProvisionedUser user) {
        database.asSystem(caller, () -> {
            leave(user);
            return user;
        });
    }

    private void leave(ProvisionedUser user) {
        Optional<AccountId> account = user.getAccount();
        if (account.isEmpty()) {
            return;
        }
        HiringOrganization organization = organizations.lock(user.getOrganization());
        Optional<OrganizationMembership> member = organization.membership(account.get());
        if (member.isPresent()) {
            Instant now = clock.instant();
            organization.remove(account.get(), now);
            organizations.endInvitations(organization.getId(), account.get(), now);
            events.fire(new MemberRemoved(organization.getId(), account.get(), now));
        }
    }

    /** Gives a member the role of their groups, if an owner listed some. */
    void follow(ProvisionedUser user) {
        database.asSystem(caller, () -> {
            change(user);
            return user;
        });
    }

    private void change(ProvisionedUser user) {
        Optional<OrganizationRole> role = roles.of(user);
        if (role.isEmpty() || user.getAccount().isEmpty()) {
            return;
        }
        HiringOrganization organization = organizations.lock(user.getOrganization());
        organization.membership(user.getAccount().get()).ifPresent(member -> {
            OrganizationRole former = member.getRole();
            if (former != OrganizationRole.OWNER && former != role.get()) {
                Instant now = clock.instant();
                organization.changeRole(member.getAccount(), role.get(), now);
                events.fire(new MemberRoleChanged(organization.getId(), member.getAccount(), former, role.get(), now));
            }
        });
    }
}
