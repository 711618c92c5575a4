package org.jobwright.services.moderation.reports;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.reports.ReportState;

/**
 * A report of an advert as its notifier reads it; neither who decided nor what the staff wrote for each other.
 *
 * @param text may be empty
 * @param decidedAt null while it is open
 * @param mayProve whether there is an address that nobody has proved yet
 * @param mayDisown whether somebody who did not report may say so, also after their address was deleted here
 * @param mailed whether the decision is mailed, to an address that was proved
 */
public record NotifiedReport(
        ReportedAdvert advert,
        ReportReason reason,
        String text,
        ReportState state,
        Instant decidedAt,
        boolean mayProve,
        boolean mayDisown,
        boolean mailed)
        implements Serializable {

    public static NotifiedReport of(PostingReport report, ReportedAdvert advert) {
        return new NotifiedReport(
                advert,
                report.getReason(),
                report.getText(),
                report.getState(),
                report.getLastDecidedAt().orElse(null),
                report.getNotifier().isPresent() && report.getProvedNotifier().isEmpty(),
                report.mayBeDisowned(),
                report.getProvedNotifier().isPresent());
    }
}
