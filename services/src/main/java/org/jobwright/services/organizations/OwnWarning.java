package org.jobwright.services.organizations;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationWarning;

/** A warning of an organization of which the caller is an owner. */
public record OwnWarning(OrganizationId organization, String name, OrganizationWarning warning)
        implements Serializable {}
