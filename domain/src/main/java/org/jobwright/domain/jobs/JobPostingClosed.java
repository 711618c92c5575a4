package org.jobwright.domain.jobs;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;

/** The employer ended a posting without a hire. */
public record JobPostingClosed(JobPostingId posting, OrganizationId organization, Instant at)
        implements JobPostingEndEvent {}
