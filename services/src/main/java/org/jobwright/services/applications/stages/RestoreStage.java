package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Puts an archived stage back on the board, with the people whom archiving it moved and nobody has moved since.
 *
 * @param seenVersion the version of the stages that the caller saw
 * @param position where, counted from 0; the nearest place that its kind allows is taken
 */
public record RestoreStage(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotNull PipelineStageId stage,
        int position) {}
