package org.jobwright.web.organizations.brand;

import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.organizations.brand.Brand;
import org.jobwright.services.outcomes.OutcomeFigures;
import org.jobwright.services.shared.Page;

/**
 * The data of an organization's page: its profile, how it looks, and the first page of its open jobs.
 *
 * @param general where people apply without an advert; empty if they cannot
 * @param outcomes null as long as it tells what becomes of its openings, and where this is not said
 */
public record OrganizationWithJobs(
        PublicOrganization organization,
        Brand brand,
        Page<JobPostingSummary> jobs,
        OutcomeFigures outcomes,
        String general) {

    public OrganizationWithJobs(PublicOrganization organization, Brand brand, Page<JobPostingSummary> jobs) {
        this(organization, brand, jobs, null, "");
    }

    /** The colour without its hash sign, as in the address of its style sheet; empty for none. */
    public String color() {
        return brand.color().replace("#", "");
    }
}
