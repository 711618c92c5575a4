package org.jobwright.services.applications;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.PipelineStageId;

/**
 * Puts applications into another stage of their posting.
 *
 * @param applications exactly the selection; one or many
 */
public record MoveApplications(
        @NotEmpty(message = "applications.selection.empty")
        @Size(max = 500, message = "applications.selection.too-large")
        List<JobApplicationId> applications,

        @NotNull PipelineStageId stage) {}
