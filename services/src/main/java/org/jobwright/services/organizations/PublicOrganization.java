package org.jobwright.services.organizations;

import java.io.Serializable;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/**
 * An organization as everyone may see it.
 *
 * @param logo the fingerprint of its logo; null if there is none to show
 */
public record PublicOrganization(
        OrganizationId id,
        String displayName,
        String slug,
        OrganizationProfile profile,
        HiringTerms terms,
        OrganizationStatus status,
        String logo)
        implements Serializable {}
