package org.jobwright.services.organizations.domains;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Names a domain of an organization, to prove that it is its own.
 *
 * @param domain as an owner typed it: a domain, or an address of a page
 */
public record ClaimDomain(@NotNull OrganizationId organization, String domain) {}
