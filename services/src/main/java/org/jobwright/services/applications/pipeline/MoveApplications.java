package org.jobwright.services.applications.pipeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * Puts applications into another stage of their posting.
 *
 * @param applications exactly the selection, one or many, with the stage in which each was seen; one that somebody else
 *     has put elsewhere meanwhile is left there
 */
public record MoveApplications(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<@Valid PlacedApplication> applications,

        @NotNull PipelineStageId stage) {}
