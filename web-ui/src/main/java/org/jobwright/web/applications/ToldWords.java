package org.jobwright.web.applications;

import java.util.Locale;
import org.jobwright.domain.applications.RejectionReason;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.web.shared.Texts;

/** The sentences with which a decision reaches a candidate, in the candidate's language. */
final class ToldWords {

    private ToldWords() {}

    /**
     * @param step what the person is told; null for an end without a hire
     * @param reason why not; null while none is chosen
     */
    static String sentence(Texts theirs, String employer, ToldStatus step, RejectionReason reason) {
        if (step != null) {
            return theirs.get("pipeline.told." + step.name().toLowerCase(Locale.ROOT), employer);
        }
        String no = reason != null && reason.outcome() == ToldStatus.POSITION_CLOSED
                ? theirs.get("pipeline.told.position_closed", employer)
                : theirs.get("pipeline.told.not_selected", employer);
        return reason == null ? no : no + " " + theirs.get("pipeline.told.reason", theirs.get(reason.wordingCode()));
    }

    /** What stands before the employer's own words. */
    static String introduction(Texts theirs, String employer) {
        return theirs.get("pipeline.told.message", employer);
    }
}
