package org.jobwright.services.organizations;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;

/** An organization that the caller works for, with the caller's role. */
public record MyOrganization(
        OrganizationId id, String displayName, String slug, OrganizationRole role, OrganizationStatus status)
        implements Serializable {}
