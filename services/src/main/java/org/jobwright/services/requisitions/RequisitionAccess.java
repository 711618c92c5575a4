package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;

/**
 * Who does what with requisitions, which name pay. Owners and recruiters read all of their organization and may change
 * them; others read those that they asked for or are asked about.
 */
@ApplicationScoped
class RequisitionAccess {

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    /** Whether a member with that role may ask for permission to hire. */
    static boolean mayAsk(OrganizationRole role) {
        return role.mayRecruit() || role == OrganizationRole.HIRING_MANAGER;
    }

    /** Somebody who may begin a requisition, where the organization has switched them on. */
    void requireAsker(OrganizationId organization) {
        if (!mayAsk(guard.requireWorking(organization))) {
            throw new NotAllowed();
        }
        if (organizations.get(organization).getRequisitionUse() == RequisitionUse.OFF) {
            throw new RuleViolation("requisitions.off");
        }
    }

    /** One that the caller may change, locked. */
    Requisition changeable(RequisitionId id) {
        approvals.lockOpen(id.value()); // in the order of a vote, which changes the requisition last
        Requisition requisition = requisitions.lock(id).orElseThrow(NotFound::new);
        OrganizationRole role = guard.requireWorking(requisition.getOrganization());
        if (!mayChange(requisition, role)) {
            throw new NotAllowed();
        }
        return requisition;
    }

    /** Whether the caller may change it. */
    boolean mayChange(Requisition requisition, OrganizationRole role) {
        return role.mayRecruit() || mayAsk(role) && requisition.getRequestedBy().equals(caller.person());
    }

    /** The caller reads it; returns their role. */
    OrganizationRole requireReader(Requisition requisition) {
        OrganizationRole role = guard.requireWorking(requisition.getOrganization());
        if (!role.mayRecruit()
                && !requisition.getRequestedBy().equals(caller.person())
                && !approvals.isAsked(requisition.getId().value())) {
            throw new NotFound();
        }
        return role;
    }
}
