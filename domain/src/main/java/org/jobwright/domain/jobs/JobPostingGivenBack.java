package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A moderator ended a hold or a block; the reason is for its employer. */
public record JobPostingGivenBack(JobPostingId posting, OrganizationId organization, String reason, Instant at)
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
