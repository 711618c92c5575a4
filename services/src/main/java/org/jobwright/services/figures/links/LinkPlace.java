package org.jobwright.services.figures.links;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Where a tracking link leads.
 *
 * @param posting null for all jobs of the organization
 */
public record LinkPlace(@NotNull OrganizationId organization, JobPostingId posting) implements Serializable {}
