package org.jobwright.services.organizations;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/** A person begins an organization and will be its owner. */
public record CreateOrganization(
        @NotNull String displayName, @NotNull OrganizationProfile profile) {}
