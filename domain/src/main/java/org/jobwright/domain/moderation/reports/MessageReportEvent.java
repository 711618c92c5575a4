package org.jobwright.domain.moderation.reports;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a report of a message. */
public sealed interface MessageReportEvent extends DomainEvent {

    MessageReportId report();

    @Override
    default Subject subject() {
        return new Subject("MessageReport", report().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case MessageReported ignored -> "MessageReported";
            case MessageReportDismissed ignored -> "MessageReportDismissed";
            case MessageReportUpheld ignored -> "MessageReportUpheld";
            case MessageAuthorWarned ignored -> "MessageAuthorWarned";
        };
    }

    /** A person reported a message of the other side. */
    record MessageReported(MessageReportId report, OrganizationId organization, Instant at)
            implements MessageReportEvent {}

    /** A moderator dismissed a report. */
    record MessageReportDismissed(MessageReportId report, OrganizationId organization, Instant at)
            implements MessageReportEvent {}

    /** A moderator upheld a report. */
    record MessageReportUpheld(MessageReportId report, OrganizationId organization, Instant at)
            implements MessageReportEvent {}

    /** A moderator warned the author of a reported message. */
    record MessageAuthorWarned(MessageReportId report, OrganizationId organization, Instant at)
            implements MessageReportEvent {}
}
