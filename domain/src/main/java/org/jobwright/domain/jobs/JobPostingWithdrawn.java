package org.jobwright.domain.jobs;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;

/** The employer gave a posting up for good. */
public record JobPostingWithdrawn(JobPostingId posting, OrganizationId organization, Instant at)
        implements JobPostingEndEvent {}
