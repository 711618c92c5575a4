package org.jobwright.domain.jobs;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;

/** The employer ended a posting because someone was hired. */
public record JobPostingFilled(JobPostingId posting, OrganizationId organization, Instant at)
        implements JobPostingEndEvent {}
