package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Changes the name, hint, goal, kit and usual interviewers of a stage.
 *
 * @param seenVersion the version of the stages that the caller saw
 * @param revised how it shall be; the kind is ignored
 */
public record ReviseStage(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotNull PipelineStageId stage,
        @NotNull PlannedStage revised) {}
