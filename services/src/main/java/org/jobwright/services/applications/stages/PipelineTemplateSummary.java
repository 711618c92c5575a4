package org.jobwright.services.applications.stages;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineTemplate;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.applications.pipeline.PlannedStage;

/**
 * A template of stages.
 *
 * @param seenVersion to be returned with every change
 * @param forNewPostings new postings start with it
 */
public record PipelineTemplateSummary(
        PipelineTemplateId id, Long seenVersion, String name, List<PlannedStage> stages, boolean forNewPostings)
        implements Serializable {

    public PipelineTemplateSummary {
        stages = List.copyOf(stages);
    }

    static PipelineTemplateSummary of(PipelineTemplate template) {
        return new PipelineTemplateSummary(
                template.getId(),
                template.getVersion(),
                template.getName(),
                template.getStages(),
                template.isDefault());
    }
}
