package org.jobwright.services.outcomes;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** A hire whose start both sides are to be asked about. */
public record DueStart(
        JobApplicationId application, JobPostingId posting, OrganizationId organization, AccountId candidate) {}
