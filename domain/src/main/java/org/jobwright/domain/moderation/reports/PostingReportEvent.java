package org.jobwright.domain.moderation.reports;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a report of an advert. */
public sealed interface PostingReportEvent extends DomainEvent {

    PostingReportId report();

    @Override
    default Subject subject() {
        return new Subject("PostingReport", report().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case PostingReported ignored -> "PostingReported";
            case PostingReportDismissed ignored -> "PostingReportDismissed";
            case PostingReportUpheld ignored -> "PostingReportUpheld";
        };
    }

    /** Someone reported a public advert. */
    record PostingReported(PostingReportId report, JobPostingId posting, OrganizationId organization, Instant at)
            implements PostingReportEvent {}

    /** A moderator dismissed a report. */
    record PostingReportDismissed(PostingReportId report, JobPostingId posting, OrganizationId organization, Instant at)
            implements PostingReportEvent {}

    /** A moderator upheld a report. */
    record PostingReportUpheld(PostingReportId report, JobPostingId posting, OrganizationId organization, Instant at)
            implements PostingReportEvent {}
}
