package org.jobwright.domain.applications.pipeline;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a template of stages. */
public sealed interface PipelineTemplateEvent extends DomainEvent {

    PipelineTemplateId template();

    @Override
    default Subject subject() {
        return new Subject("PipelineTemplate", template().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case PipelineTemplateSaved ignored -> "PipelineTemplateSaved";
            case PipelineTemplateChanged ignored -> "PipelineTemplateChanged";
            case PipelineTemplateRemoved ignored -> "PipelineTemplateRemoved";
        };
    }

    /** Stages were saved as a template. */
    record PipelineTemplateSaved(PipelineTemplateId template, OrganizationId organization, Instant at)
            implements PipelineTemplateEvent {}

    /** Its name or stages changed, or whether new postings start with it. */
    record PipelineTemplateChanged(PipelineTemplateId template, OrganizationId organization, Instant at)
            implements PipelineTemplateEvent {}

    /** It was removed; postings that used it keep their stages. */
    record PipelineTemplateRemoved(PipelineTemplateId template, OrganizationId organization, Instant at)
            implements PipelineTemplateEvent {}
}
