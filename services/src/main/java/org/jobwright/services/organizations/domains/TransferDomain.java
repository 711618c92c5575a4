package org.jobwright.services.organizations.domains;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/**
 * Gives a domain that another organization has proved to the one that also claims it.
 *
 * @param claim of the organization that gets it
 * @param reason is sent to the owners of the other one
 */
public record TransferDomain(
        @NotNull OrganizationDomainId claim,

        @NotBlank(message = "organizations.status.reason-required")
        @Size(max = 1000, message = "organizations.status.reason-too-long")
        String reason) {}
