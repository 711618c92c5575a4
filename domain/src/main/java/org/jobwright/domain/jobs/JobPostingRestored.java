package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Its employer took up again as a draft what it had given up. */
public record JobPostingRestored(JobPostingId posting, OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "JobPosting";
    }

    @Override
    public UUID subjectId() {
        return posting.value();
    }
}
