package org.jobwright.services.organizations.domains;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;

/** An organization that has proved a domain. */
public record DomainHolder(OrganizationId id, String name, OrganizationStatus status) implements Serializable {}
