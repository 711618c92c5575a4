package org.jobwright.services.organizations.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.organizations.members.InvitationId;
import org.jobwright.domain.organizations.members.MemberEvent.MemberInvited;
import org.jobwright.domain.organizations.members.MemberEvent.MemberJoined;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRoleChanged;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * The members of an organization: inviting, joining, changing roles, leaving. Changes of ownership require a fresh
 * proof of the caller.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class MembershipService {

    @Inject
    private Caller caller;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private RecentProof proof;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private MembershipQueries queries;

    @Inject
    private ListExports exports;

    @Inject
    private DatabaseCaller database;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** An owner invites someone; an earlier invitation of the same address stops working. */
    public void invite(@Valid @NotNull InviteMember command) {
        OrganizationId id = command.organization();
        guard.requireOwner(id);
        HiringOrganization organization = organizations.get(id);
        organization.getStatus().requireNotStopped();
        if (command.role() == OrganizationRole.OWNER) {
            proof.require();
        }
        EmailAddress email = email(command.email());
        if (!organization.getStatus().isVerified()) {
            limit.require(Limit.INVITE_UNVERIFIED, id);
        }
        limit.require(Limit.INVITE, id);
        Instant now = clock.instant();
        organizations.endInvitations(id, email, now);
        Secret secret = Secret.next();
        organizations.add(new Invitation(organization, email, command.role(), secret, caller.person(), now));
        events.fire(new MemberInvited(id, email, command.role(), secret.value(), caller.person(), now));
    }

    /** An owner withdraws an invitation. */
    public void withdraw(@NotNull InvitationId id) {
        Invitation invitation = organizations.invitation(id).orElseThrow(NotFound::new);
        guard.requireOwner(invitation.getOrganization().getId());
        invitation.withdraw(clock.instant());
    }

    /** The members as a file, for each of them. */
    public List<MemberSummary> export(@NotNull OrganizationId id) {
        List<MemberSummary> members = queries.members(id);
        exports.record(id, ExportedList.MEMBERS, members.size());
        return members;
    }

    /** The caller joins the organization that sent the link to the caller's address. */
    public OrganizationId accept(@NotNull String token) {
        proof.requireOwn();
        Secret secret = new Secret(token);
        database.show(secret);
        Invitation invitation =
                organizations.invitation(secret).orElseThrow(() -> new RuleViolation("organizations.invitation.over"));
        invitation.accept(caller.person(), organizations.emailOf(caller.person()), clock.instant());
        database.refresh(caller);
        OrganizationId organization = invitation.getOrganization().getId();
        events.fire(new MemberJoined(organization, caller.person(), clock.instant()));
        return organization;
    }

    /**
     * An owner gives a member another role; the last owner stays one. The invitations of a former owner stop working.
     */
    public void changeRole(@NotNull OrganizationId id, @NotNull AccountId member, @NotNull OrganizationRole role) {
        guard.requireOwner(id);
        OrganizationRole former = role(id, member);
        if (former == OrganizationRole.OWNER || role == OrganizationRole.OWNER) {
            proof.require();
        }
        organizations.get(id).changeRole(member, role, clock.instant());
        if (role != OrganizationRole.OWNER) {
            organizations.endInvitations(id, member, clock.instant());
        }
        events.fire(new MemberRoleChanged(id, member, former, role, clock.instant()));
    }

    /** An owner removes a member, or a member leaves; the last owner stays. */
    public void remove(@NotNull OrganizationId id, @NotNull AccountId member) {
        if (member.equals(caller.person()) && caller.isClosed(id)) {
            leaveUnseen(id);
            return;
        }
        if (member.equals(caller.person())) {
            guard.requireColleague(id);
        } else {
            guard.requireOwner(id);
        }
        if (role(id, member) == OrganizationRole.OWNER) {
            proof.require();
        }
        organizations.get(id).remove(member, clock.instant());
        organizations.endInvitations(id, member, clock.instant());
        events.fire(new MemberRemoved(id, member, clock.instant()));
    }

    /** A member leaves who would have to sign in at the provider first, and perhaps no longer can. */
    private void leaveUnseen(OrganizationId id) {
        proof.requireOwn();
        AccountId member = caller.person();
        if (role(id, member) == OrganizationRole.OWNER) {
            proof.require();
        }
        database.asSystem(caller, () -> {
            organizations.get(id).remove(member, clock.instant());
            organizations.endInvitations(id, member, clock.instant());
            events.fire(new MemberRemoved(id, member, clock.instant()));
            return id;
        });
    }

    private OrganizationRole role(OrganizationId id, AccountId member) {
        return organizations
                .get(id)
                .membership(member)
                .orElseThrow(NotFound::new)
                .getRole();
    }

    private static EmailAddress email(String text) {
        try {
            return new EmailAddress(text);
        } catch (RuleViolation invalid) {
            throw new InvalidInput(FieldProblem.of("email", invalid.getCode()));
        }
    }
}
