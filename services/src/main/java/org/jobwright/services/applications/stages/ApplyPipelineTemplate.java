package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Replaces the stages of a posting by those of a template.
 *
 * @param seenVersion the version of the stages that the caller saw
 * @param seenTemplate the version of the template that the caller saw
 * @param targets for each stage that the template does not have and in which somebody is: where its people go, as the
 *     number of a stage of the template, counted from 0
 */
public record ApplyPipelineTemplate(
        @NotNull JobPostingId posting,
        Long seenVersion,
        @NotNull PipelineTemplateId template,
        Long seenTemplate,
        @NotNull Map<PipelineStageId, Integer> targets) {}
