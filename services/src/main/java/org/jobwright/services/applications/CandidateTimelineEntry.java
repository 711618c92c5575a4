package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * One dated line of what the candidate knows.
 *
 * @param reason why not; null for everything else
 * @param message the employer's own words; null if there are none
 * @param actor the name of the person who acted; null for Jobwright itself
 * @param until the employer needs longer, and answers by this day; null for everything else
 * @param reopening the application was taken up again after its end
 */
public record CandidateTimelineEntry(
        CandidateStatus status,
        RejectionReason reason,
        String message,
        String actor,
        Instant at,
        LocalDate until,
        boolean reopening)
        implements Serializable {

    /** As seen by a reader from whom the applicant is hidden. */
    public CandidateTimelineEntry behind(Mask mask) {
        return new CandidateTimelineEntry(status, reason, mask.names(message), mask.actor(actor), at, until, reopening);
    }

    /** Which sentence says it: that of the status, unless something else happened. */
    public String words() {
        if (until != null) {
            return "KEPT_OPEN";
        }
        if (reopening) {
            return "REOPENED";
        }
        return reason == RejectionReason.ADVERT_REMOVED
                        || reason == RejectionReason.NEVER_ANSWERED
                        || reason == RejectionReason.DUPLICATE
                ? reason.name()
                : status.name();
    }
}
