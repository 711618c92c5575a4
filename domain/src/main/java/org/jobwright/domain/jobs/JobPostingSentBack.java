package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A version was sent back to the employer with notes. */
public record JobPostingSentBack(JobPostingId posting, OrganizationId organization, int version, Instant at)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "JobPosting";
    }

    @Override
    public UUID subjectId() {
        return posting.value();
    }
}
