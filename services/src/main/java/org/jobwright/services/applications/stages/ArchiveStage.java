package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Takes a stage off the board.
 *
 * @param seenVersion the version of the stages that the caller saw
 * @param target the stage to which the people in it go; null only if nobody is in it
 */
public record ArchiveStage(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotNull PipelineStageId stage,
        PipelineStageId target) {}
