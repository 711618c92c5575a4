package org.jobwright.domain.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A moderator approved, sent back or blocked; {@code message} is for the employer and may be empty. */
public record ModerationCaseDecided(
        ModerationCaseId moderationCase,
        JobPostingId posting,
        OrganizationId organization,
        ModerationDecision decision,
        String message,
        Instant at)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "ModerationCase";
    }

    @Override
    public UUID subjectId() {
        return moderationCase.value();
    }
}
