package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;
import org.jobwright.services.shared.logging.LogField;

/**
 * Checks in the first line of a service method whether the caller works for an organization and whether the
 * organization is stopped, in each transaction, so that leaving and a suspension take effect at once. To an outsider an
 * organization's things do not exist; a member whose role does not suffice gets a clear refusal, and so does a member
 * of a stopped organization: while it is suspended they can read its postings, but no applications, and change nothing;
 * once it is blocked only its settings remain. Staff are not members.
 */
@ApplicationScoped
public class OrganizationGuard {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /** Any member of the organization, also once it is blocked: its settings, and its other members. */
    public OrganizationRole requireColleague(OrganizationId organization) {
        return membership(organization).role();
    }

    /** An owner, also of a stopped organization: its settings, and revoking other people's rights. */
    public void requireOwner(OrganizationId organization) {
        if (requireColleague(organization) != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
    }

    /** Any member of the organization, unless it is blocked: reading its postings. */
    public OrganizationRole requireMember(OrganizationId organization) {
        Membership membership = membership(organization);
        membership.status().requireNotBlocked();
        return membership.role();
    }

    /** Any member of the organization, unless it is stopped: figures of its applications. */
    public OrganizationRole requireWorking(OrganizationId organization) {
        Membership membership = membership(organization);
        membership.status().requireNotStopped();
        return membership.role();
    }

    /** An owner or a recruiter of an organization that is not stopped. */
    public void requireRecruiter(OrganizationId organization) {
        if (!requireWorking(organization).mayRecruit()) {
            throw new NotAllowed();
        }
    }

    private Membership membership(OrganizationId organization) {
        if (caller.isClosed(organization)) {
            // An employer does not learn from its provider for whom else somebody works.
            throw caller.isVisiting() ? new NotFound() : new SignOnNeeded(organization);
        }
        Membership found = caller.once(new Asked(organization), () -> caller.program()
                .map(program -> read(organization, program))
                .orElseGet(() -> read(organization, caller.account().orElseThrow(NotFound::new))));
        LogField.ORG.put(organization);
        return found;
    }

    private Membership read(OrganizationId organization, AccountId account) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.organizations.OrganizationGuard$Membership(
                          m.role, m.organization.status)
                        from OrganizationMembership m
                        where m.organization.id = :organization and m.account = :account and m.endedAt is null""", Membership.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A program does in its organization what a recruiter does, as far as its scopes go. */
    private Membership read(OrganizationId organization, Program program) {
        if (!organization.equals(program.organization())) {
            throw new NotFound();
        }
        return new Membership(
                OrganizationRole.RECRUITER,
                entityManager
                        .createQuery(
                                "select o.status from HiringOrganization o where o.id = :id", OrganizationStatus.class)
                        .setParameter("id", organization)
                        .getSingleResult());
    }

    private record Asked(OrganizationId organization) {}

    /** A member's role, and the status of the organization. */
    record Membership(OrganizationRole role, OrganizationStatus status) {}
}
