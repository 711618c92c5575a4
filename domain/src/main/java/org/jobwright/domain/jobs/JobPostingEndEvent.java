package org.jobwright.domain.jobs;

import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** The employer ended a posting. Each way is an event of its own, so that the record tells them apart. */
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
