package org.jobwright.services.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.NotAllowed;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.shared.Caller;
import org.jobwright.services.shared.LogField;

/**
 * Asks in the first line of a service method whether the caller works for an organization, anew each time, so that
 * leaving counts at once. To an outsider an organization's things do not exist; a member whose role is too small is told
 * so. The staff is not a member.
 */
@ApplicationScoped
public class OrganizationGuard {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /** Anybody who works for the organization. */
    public OrganizationRole requireMember(OrganizationId organization) {
        OrganizationRole role = role(organization).orElseThrow(NotFound::new);
        LogField.ORG.put(organization);
        return role;
    }

    /** An owner or a recruiter. */
    public void requireRecruiter(OrganizationId organization) {
        if (!requireMember(organization).mayRecruit()) {
            throw new NotAllowed();
        }
    }

    /** Anybody of the organization who reads applications. */
    public void requireReader(OrganizationId organization) {
        if (!requireMember(organization).mayReadApplications()) {
            throw new NotAllowed();
        }
    }

    /** An owner. */
    public void requireOwner(OrganizationId organization) {
        if (requireMember(organization) != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
    }

    private Optional<OrganizationRole> role(OrganizationId organization) {
        return caller.account().flatMap(account -> entityManager
                .createQuery("""
                        select m.role from OrganizationMembership m
                        where m.organization.id = :organization and m.account = :account and m.endedAt is null""", OrganizationRole.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultStream()
                .findFirst());
    }
}
