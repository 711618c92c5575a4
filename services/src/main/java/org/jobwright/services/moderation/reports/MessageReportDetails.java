package org.jobwright.services.moderation.reports;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.Quote;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.OrganizationWarning;

/**
 * A report of a message, for moderators. It does not say who reported.
 *
 * @param warnedAt when the employer was warned last; null if it never was
 * @param contact whether it is about a request for contact, which has no posting
 * @param side of the author
 * @param text may be empty
 * @param decidedBy the name of the moderator; null while it is open, as are the next two
 * @param warned whether the author got the reason, too
 */
public record MessageReportDetails(
        MessageReportId id,
        OrganizationId organization,
        String organizationName,
        OrganizationStatus organizationStatus,
        Instant warnedAt,
        String postingTitle,
        boolean contact,
        MessageSide side,
        Quote quote,
        MessageReportReason reason,
        String text,
        Instant reportedAt,
        ReportState state,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        boolean warned)
        implements Serializable {

    /** Whether the employer was warned long enough ago to be stopped without a danger that is stated. */
    public boolean isWarned(Instant now) {
        return warnedAt != null && OrganizationWarning.allowsSuspension(warnedAt, now);
    }

    /** Whether a moderator may stop the employer because of it. */
    public boolean mayStopEmployer() {
        return side == MessageSide.EMPLOYER && organizationStatus.canBecome(OrganizationStatus.SUSPENDED);
    }
}
