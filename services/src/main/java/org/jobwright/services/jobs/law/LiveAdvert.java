package org.jobwright.services.jobs.law;

import java.util.UUID;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/** A public advert with its employer, to be checked. */
public record LiveAdvert(
        UUID posting, UUID version, JobAdvert advert, UUID organization, OrganizationProfile employer) {}
