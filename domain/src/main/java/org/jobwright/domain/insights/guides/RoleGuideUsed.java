package org.jobwright.domain.insights.guides;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** A posting was begun from a guide. */
public record RoleGuideUsed(RoleGuideId guide, JobPostingId posting, OrganizationId organization, Instant at)
        implements RoleGuideEvent {}
