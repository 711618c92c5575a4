package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A posting got a later last day, or was opened again. */
public record JobPostingRenewed(JobPostingId posting, OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "JobPosting";
    }

    @Override
    public UUID subjectId() {
        return posting.value();
    }
}
