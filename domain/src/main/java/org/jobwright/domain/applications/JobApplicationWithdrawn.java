package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** The candidate withdrew the application. */
public record JobApplicationWithdrawn(
        JobApplicationId application,
        JobPostingId posting,
        OrganizationId organization,
        AccountId candidate,
        Instant at)
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
