package org.jobwright.domain.jobs;

import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** The employer ended a posting. Each way has its own event, so that the audit log distinguishes them. */
public sealed interface JobPostingEndEvent extends DomainEvent
        permits JobPostingClosed, JobPostingFilled, JobPostingWithdrawn {

    JobPostingId posting();

    OrganizationId organization();

    @Override
    default String subjectType() {
        return "JobPosting";
    }

    @Override
    default UUID subjectId() {
        return posting().value();
    }
}
