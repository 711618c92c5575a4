package org.jobwright.demo;

import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationDecision;

/**
 * A posting and its history.
 *
 * @param key the name that applications and templates use
 * @param author the address of the member who writes it
 * @param stages its pipeline; empty for the usual one
 * @param revisions its versions, in order; a further one changes a public advert
 * @param ending PAUSED, FILLED or CLOSED; null if it continues
 */
record DemoPosting(
        String key,
        String author,
        int draftedDaysAgo,
        List<PlannedStage> stages,
        List<Revision> revisions,
        PostingStatus ending,
        int endedDaysAgo) {

    DemoPosting {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /**
     * One version.
     *
     * @param submittedDaysAgo null for a draft
     * @param review null if no moderator has opened it
     * @param advert without its dates, which follow from the three numbers
     */
    record Revision(
            Integer submittedDaysAgo,
            Review review,
            int closesInDays,
            Integer deadlineInDays,
            Integer startsInDays,
            JobAdvert advert) {}

    /**
     * A moderator's review.
     *
     * @param decision null while it is in progress
     * @param appeal what its author wrote against the decision the day after; null if they accepted it
     */
    record Review(
            String by,
            Integer decidedDaysAgo,
            ModerationDecision decision,
            String message,
            List<FieldNote> notes,
            String appeal) {

        Review {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }
}
