package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Adds a stage to a posting, as the last one of its kind.
 *
 * @param seenVersion the version of the stages that the caller saw
 */
public record AddStage(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotNull PlannedStage stage) {}
