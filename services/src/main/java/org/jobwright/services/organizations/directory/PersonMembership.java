package org.jobwright.services.organizations.directory;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * An organization that a person works or worked for.
 *
 * @param endedAt null while it lasts
 * @param soleOwner there is no other owner who may sign in
 */
public record PersonMembership(
        OrganizationId organization,
        String name,
        OrganizationRole role,
        Instant joinedAt,
        Instant endedAt,
        boolean soleOwner)
        implements Serializable {}
