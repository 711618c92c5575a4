package org.jobwright.services.organizations.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** The members of an organization, and its invitations. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MembershipQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    /** The members of an organization, by name. */
    public List<MemberSummary> members(@NotNull OrganizationId id) {
        guard.requireColleague(id);
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.organizations.members.MemberSummary(
                          a.id, a.displayName, a.email.value, m.role, m.joinedAt)
                        from OrganizationMembership m join Account a on a.id = m.account
                        where m.organization.id = :organization and m.endedAt is null
                        order by lower(a.displayName)""", MemberSummary.class)
                .setParameter("organization", id)
                .getResultList();
    }

    /** The open invitations of an organization, newest first. */
    public List<InvitationSummary> invitations(@NotNull OrganizationId id) {
        guard.requireOwner(id);
        return organizations.invitations(id).stream()
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> new InvitationSummary(
                        invitation.getId(),
                        invitation.getEmail().value(),
                        invitation.getRole(),
                        invitation.getExpiresAt()))
                .toList();
    }

    /** The invitation of a link; empty if it has ended or never existed. */
    @PermitAll
    public Optional<InvitationDetails> invitation(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        return organizations
                .invitation(secret)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> new InvitationDetails(
                        invitation.getOrganization().getDisplayName(),
                        invitation.getEmail().value(),
                        invitation.getRole(),
                        invitation.getExpiresAt()));
    }
}
