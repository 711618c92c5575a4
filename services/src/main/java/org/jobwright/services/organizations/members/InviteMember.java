package org.jobwright.services.organizations.members;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;

/** An owner invites someone by e-mail. */
public record InviteMember(
        @NotNull OrganizationId organization,

        @NotBlank(message = "organizations.invitation.email-required")
        String email,

        @NotNull(message = "organizations.invitation.role-required")
        OrganizationRole role) {}
