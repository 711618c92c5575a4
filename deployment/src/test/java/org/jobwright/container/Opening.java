package org.jobwright.container;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** A live posting and the people around it. */
public record Opening(
        AccountId recruiter,
        OrganizationId organization,
        AccountId moderator,
        JobPostingId posting,
        String reference) {}
