package org.jobwright.services.organizations.members;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.InvitationId;

/** Somebody who was invited and has not answered yet. */
public record InvitationSummary(InvitationId id, String email, OrganizationRole role, Instant expiresAt)
        implements Serializable {}
