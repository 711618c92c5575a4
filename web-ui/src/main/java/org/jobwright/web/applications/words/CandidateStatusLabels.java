package org.jobwright.web.applications.words;

import java.util.Locale;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.web.shared.text.Texts;

/** The sentences with which a decision reaches a candidate, in the candidate's language. */
public final class CandidateStatusLabels {

    private CandidateStatusLabels() {}

    /**
     * What a candidate reads about a decision.
     *
     * @param step the new status; null for an end without a hire
     * @param reason why not; null if none is chosen yet
     */
    public static String sentence(Texts theirs, String employer, CandidateStatus step, RejectionReason reason) {
        CandidateStatus candidateStatus =
                step != null ? step : reason != null ? reason.outcome() : CandidateStatus.NOT_SELECTED;
        String sentence = theirs.get("applications.timeline." + candidateStatus.name(), employer, employer) + ".";
        return reason == null ? sentence : sentence + " " + reason(theirs, reason);
    }

    /** What a candidate reads whom the employer keeps open until a day. */
    public static String keptOpen(Texts theirs, String employer, String day) {
        return theirs.get("applications.timeline.KEPT_OPEN", employer, employer, day) + ".";
    }

    /** Why an application ended without a hire, as the candidate reads it. */
    public static String reason(Texts theirs, RejectionReason reason) {
        return theirs.get("applications.rejection-reason."
                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The introduction of the employer's own words. */
    public static String introduction(Texts theirs, String employer) {
        return theirs.get("applications.applicant.feed.message", employer);
    }
}
