package org.jobwright.domain.applications.pipeline;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the stages of a posting. */
public sealed interface PipelineEvent extends DomainEvent {

    JobPostingId posting();

    @Override
    default Subject subject() {
        return new Subject("JobPosting", posting().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case StageAdded ignored -> "StageAdded";
            case StageRevised ignored -> "StageRevised";
            case StagesReordered ignored -> "StagesReordered";
            case StageArchived ignored -> "StageArchived";
            case StageRestored ignored -> "StageRestored";
            case PipelineTemplateApplied ignored -> "PipelineTemplateApplied";
        };
    }

    /** A stage was added. */
    record StageAdded(JobPostingId posting, OrganizationId organization, PipelineStageId stage, Instant at)
            implements PipelineEvent {}

    /** The name, hint or goal of a stage changed. */
    record StageRevised(JobPostingId posting, OrganizationId organization, PipelineStageId stage, Instant at)
            implements PipelineEvent {}

    /** The stages were put in another order. */
    record StagesReordered(JobPostingId posting, OrganizationId organization, Instant at) implements PipelineEvent {}

    /** A stage left the board; the people in it were moved. */
    record StageArchived(JobPostingId posting, OrganizationId organization, PipelineStageId stage, Instant at)
            implements PipelineEvent {}

    /** An archived stage is back, with those whom archiving it had moved. */
    record StageRestored(JobPostingId posting, OrganizationId organization, PipelineStageId stage, Instant at)
            implements PipelineEvent {}

    /** The stages were replaced by those of a template. */
    record PipelineTemplateApplied(JobPostingId posting, OrganizationId organization, Instant at)
            implements PipelineEvent {}
}
