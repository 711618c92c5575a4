package org.jobwright.services.applications.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * Moves applications to another stage of their posting.
 *
 * @param applications exactly the selection, one or many, with the stage in which each was seen; one that someone else
 *     has moved meanwhile stays there
 */
public record MoveApplications(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
        List<@Valid PlacedApplication> applications,

        @NotNull PipelineStageId stage) {}
