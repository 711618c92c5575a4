package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Puts the stages of a posting in another order.
 *
 * @param seenVersion the version of the stages that the caller saw
 * @param order all of them, from left to right
 */
public record ReorderStages(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotEmpty(message = "applications.stage.order") List<@NotNull PipelineStageId> order) {}
