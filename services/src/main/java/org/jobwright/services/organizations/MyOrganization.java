package org.jobwright.services.organizations;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.RequisitionUse;

/** An organization that the caller works for, with the caller's role. */
public record MyOrganization(
        OrganizationId id,
        String displayName,
        String slug,
        OrganizationRole role,
        OrganizationStatus status,
        RequisitionUse requisitions)
        implements Serializable {

    /** Whether its members see requisitions. */
    public boolean usesRequisitions() {
        return status.isPublic() && requisitions != RequisitionUse.OFF;
    }
}
