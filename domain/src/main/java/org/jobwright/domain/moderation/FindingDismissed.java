package org.jobwright.domain.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A moderator said why an automatic finding does not matter. */
public record FindingDismissed(
        ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, String finding, Instant at)
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
