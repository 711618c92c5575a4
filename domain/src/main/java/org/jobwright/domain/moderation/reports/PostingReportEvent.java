package org.jobwright.domain.moderation.reports;

import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
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
            case NotifierForgotten ignored -> "NotifierForgotten";
        };
    }

    /**
     * Someone reported a public advert.
     *
     * @param link of the notifier; empty if nobody wants an answer
     */
    record PostingReported(
            PostingReportId report,
            JobPostingId posting,
            OrganizationId organization,
            Optional<Secret> link,
            Instant at)
            implements PostingReportEvent {}

    /**
     * A moderator dismissed a report.
     *
     * @param link of the notifier; empty if nobody has proved an address
     * @param outcome for further reports of the notifier
     */
    record PostingReportDismissed(
            PostingReportId report,
            JobPostingId posting,
            OrganizationId organization,
            Optional<Secret> link,
            UnfoundedOutcome outcome,
            Instant at)
            implements PostingReportEvent {}

    /** The name and address of the person who reported are deleted, as wanted by who reads mail there. */
    record NotifierForgotten(PostingReportId report, JobPostingId posting, OrganizationId organization, Instant at)
            implements PostingReportEvent {}

    /** A moderator upheld a report, or an appeal against its dismissal was right; the link as above. */
    record PostingReportUpheld(
            PostingReportId report,
            JobPostingId posting,
            OrganizationId organization,
            Optional<Secret> link,
            Instant at)
            implements PostingReportEvent {}
}
