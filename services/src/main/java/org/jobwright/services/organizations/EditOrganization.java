package org.jobwright.services.organizations;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/**
 * An owner changes an organization.
 *
 * @param seen the organization as the owner saw it
 */
public record EditOrganization(
        @NotNull OrganizationDetails seen,
        @NotNull String displayName,
        @NotNull OrganizationProfile profile,
        @NotNull HiringTerms terms) {}
