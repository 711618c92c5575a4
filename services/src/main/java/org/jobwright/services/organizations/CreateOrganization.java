package org.jobwright.services.organizations;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/** A person creates an organization and becomes its owner. */
public record CreateOrganization(
        @NotNull String displayName, @NotNull OrganizationProfile profile) {}
