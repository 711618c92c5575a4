package org.jobwright.demo;

import java.time.LocalTime;
import java.util.List;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;

/**
 * An application and its history.
 *
 * @param posting the key of the posting
 * @param answers one list per question of the posting, in order
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

    /**
     * One action; which of the last five it needs depends on its kind.
     *
     * @param stage the kind of a stage, or its own name
     * @param inDays when a task is due, from today
     */
    record Step(
            Kind kind,
            int daysAgo,
            LocalTime at,
            String by,
            String stage,
            CandidateStatus outcome,
            RejectionReason reason,
            String text,
            Integer inDays) {}

    /** The possible actions. */
    enum Kind {
        VIEW,
        NOTE,
        TAG,
        TASK,
        MOVE,
        /** Advance, and release at once. */
        TELL,
        /** Propose to advance, and leave it to be released. */
        STAGE,
        /** Reject, and release at once. */
        REJECT,
        /** Propose a rejection, and leave it to be released. */
        STAGE_REJECTION,
        WITHDRAW,
        /** The candidate wants to know what the team wrote. */
        ASK_NOTES
    }
}
