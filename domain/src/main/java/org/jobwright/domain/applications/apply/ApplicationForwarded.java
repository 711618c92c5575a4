package org.jobwright.domain.applications.apply;

import java.time.Instant;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A program of an employer handed over what somebody typed on another site. They are mailed where it waits for them; nothing
 * was sent to the employer.
 *
 * @param token opens the draft
 * @param handover gives it to the account of the person who signs in by the link
 */
public record ApplicationForwarded(
        ApplicationDraftId draft,
        JobPostingId posting,
        OrganizationId organization,
        Secret token,
        Secret handover,
        Instant at)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("JobPosting", posting.value());
    }

    @Override
    public String action() {
        return "ApplicationForwarded";
    }
}
