package org.jobwright.services.applications.bulk;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/** An application, and the stage in which it was seen or put. */
public record PlacedApplication(
        @NotNull JobApplicationId id, @NotNull PipelineStageId stage) implements Serializable {}
