package org.jobwright.domain.applications.decisions;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Answers to applicants of a posting became late; the employer is reminded. */
public record AnswersOverdue(JobPostingId posting, OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String action() {
        return "AnswersOverdue";
    }

    @Override
    public Subject subject() {
        return new Subject("JobPosting", posting.value());
    }
}
