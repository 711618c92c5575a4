package org.jobwright.services.organizations;

import java.io.Serializable;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/**
 * An organization as its members and staff see it; an edit starts from it.
 *
 * @param logo the address of its logo; null if there is none
 */
public record OrganizationDetails(
        OrganizationId id,
        String displayName,
        String slug,
        OrganizationProfile profile,
        HiringTerms terms,
        OrganizationStatus status,
        String statusReason,
        boolean secondFactorRequired,
        String logo)
        implements Serializable {}
