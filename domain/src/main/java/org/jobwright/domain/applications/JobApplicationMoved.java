package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** An application was moved to another stage; the candidate is not notified. */
public record JobApplicationMoved(
        JobApplicationId application, OrganizationId organization, PipelineStageId stage, Instant at)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "JobApplication";
    }

    @Override
    public UUID subjectId() {
        return application.value();
    }
}
