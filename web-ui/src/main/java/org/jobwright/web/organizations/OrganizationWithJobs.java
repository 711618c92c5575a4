package org.jobwright.web.organizations;

import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.shared.Page;

/** The data of an organization's page: its profile, and the first page of its open jobs. */
public record OrganizationWithJobs(PublicOrganization organization, Page<JobPostingSummary> jobs) {}
