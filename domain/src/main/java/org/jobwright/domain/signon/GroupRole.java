package org.jobwright.domain.signon;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * What the members of a group at the provider may do in the organization.
 *
 * @param group as the provider names it
 */
public record GroupRole(String group, OrganizationRole role) implements Serializable {}
