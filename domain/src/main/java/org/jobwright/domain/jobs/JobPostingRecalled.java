package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Its employer took a submission back to go on writing. */
public record JobPostingRecalled(JobPostingId posting, OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "JobPosting";
    }

    @Override
    public UUID subjectId() {
        return posting.value();
    }
}
