package org.jobwright.services.demo;

import java.time.LocalTime;
import java.util.List;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.StageKind;

/**
 * An application and what became of it.
 *
 * @param posting the key of the posting
 * @param answers one list for each question of the posting, in its order
 */
record DemoApplication(
        String candidate,
        String posting,
        int daysAgo,
        LocalTime at,
        List<List<String>> answers,
        String coverLetter,
        String source,
        CvSource cvSource,
        List<Step> steps) {

    DemoApplication {
        cvSource = cvSource == null ? CvSource.PROFILE : cvSource;
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** One thing that somebody did; which of the last four it needs depends on its kind. */
    record Step(
            Kind kind,
            int daysAgo,
            LocalTime at,
            String by,
            StageKind stage,
            CandidateStatus outcome,
            RejectionReason reason,
            String text) {}

    /** What may be done. */
    enum Kind {
        VIEW,
        NOTE,
        MOVE,
        /** Decide to go on, and tell at once. */
        TELL,
        /** Decide to go on, and leave it to be told. */
        STAGE,
        /** Decide against, and tell at once. */
        REJECT,
        /** Decide against, and leave it to be told. */
        STAGE_REJECTION,
        WITHDRAW
    }
}
