package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A member of the employer opened an application for the first time. */
public record JobApplicationViewed(JobApplicationId application, OrganizationId organization, AccountId by, Instant at)
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
