package org.jobwright.domain.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A moderator wrote a note for colleagues about a case. */
public record ColleagueNoteWritten(
        ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
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
