package org.jobwright.services.organizations.members;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationRole;

/** What the holder of an invitation's link sees before joining. */
public record InvitationDetails(String organization, String email, OrganizationRole role, Instant expiresAt)
        implements Serializable {}
