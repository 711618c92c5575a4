package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A decision was proposed; the candidate does not know yet and it can be undone. */
public record DecisionProposed(JobApplicationId application, OrganizationId organization, Instant at)
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
