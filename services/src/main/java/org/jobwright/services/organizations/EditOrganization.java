package org.jobwright.services.organizations;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationProfile;

/**
 * An owner changes an organization.
 *
 * @param version the version that the owner was looking at
 */
public record EditOrganization(
        @NotNull OrganizationId organization,
        @NotNull Long version,
        @NotNull String displayName,
        @NotNull OrganizationProfile profile,
        @NotNull HiringTerms terms) {}
