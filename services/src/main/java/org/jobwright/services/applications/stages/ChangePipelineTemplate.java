package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.applications.pipeline.PlannedStage;

/**
 * Changes the name and the stages of a template; postings that use it already stay as they are.
 *
 * @param seenVersion the version that the caller saw
 */
public record ChangePipelineTemplate(
        @NotNull PipelineTemplateId template,
        Long seenVersion,
        String name,
        @NotEmpty(message = "applications.stage.fixed") List<@NotNull PlannedStage> stages) {}
