package org.jobwright.web.organizations;

import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.outcomes.OutcomeFigures;
import org.jobwright.services.shared.Page;

/**
 * The data of an organization's page: its profile, and the first page of its open jobs.
 *
 * @param outcomes null as long as it tells what becomes of its openings
 */
public record OrganizationWithJobs(
        PublicOrganization organization, Page<JobPostingSummary> jobs, OutcomeFigures outcomes) {}
