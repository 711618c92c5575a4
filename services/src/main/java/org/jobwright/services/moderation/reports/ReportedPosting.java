package org.jobwright.services.moderation.reports;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.reports.ReportState;

/**
 * A reported posting.
 *
 * @param title of the public text
 * @param number how many reports there are of the requested kind
 * @param reports the latest of them
 */
public record ReportedPosting(
        JobPostingId posting,
        String reference,
        String title,
        String organizationName,
        PostingStatus status,
        long number,
        List<Report> reports)
        implements Serializable {

    public ReportedPosting {
        reports = List.copyOf(reports);
    }

    /** Whether a moderator may still block it. */
    public boolean canBeBlocked() {
        return status.canBecome(PostingStatus.BLOCKED);
    }

    /**
     * One report.
     *
     * @param text may be empty
     * @param notifier the name that somebody left who wants an answer, which may be empty; null if nobody does
     * @param proved whether they confirmed the address; without, anybody may have typed the name
     * @param waits whether it is open and read after the others, because its notifier reported without cause too often
     * @param decidedBy the name of the person who decided last; null while it is open, as are the last two
     */
    public record Report(
            PostingReportId id,
            ReportReason reason,
            String text,
            String notifier,
            boolean proved,
            boolean waits,
            boolean goodFaith,
            Instant reportedAt,
            ReportState state,
            String decidedBy,
            Instant decidedAt,
            String decisionReason)
            implements Serializable {}
}
