package org.jobwright.domain.moderation.reports;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** A moderator dismissed a report. */
public record PostingReportDismissed(
        PostingReportId report, JobPostingId posting, OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "PostingReport";
    }

    @Override
    public UUID subjectId() {
        return report.value();
    }
}
