package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A proposed decision was undone before it was released. */
public record DecisionUndone(JobApplicationId application, OrganizationId organization, Instant at)
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
