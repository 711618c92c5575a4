package org.jobwright.services.organizations.members;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.InvitationId;

/** An invited person who has not responded yet. */
public record InvitationSummary(InvitationId id, String email, OrganizationRole role, Instant expiresAt)
        implements Serializable {}
