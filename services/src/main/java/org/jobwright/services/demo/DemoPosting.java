package org.jobwright.services.demo;

import java.util.List;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationDecision;

/**
 * A posting and its story.
 *
 * @param key what applications and templates call it
 * @param author the address of the member who writes it
 * @param revisions what was written, in order; a further one changes a public advert
 * @param ending PAUSED, FILLED or CLOSED; null when it goes on
 */
record DemoPosting(
        String key,
        String author,
        int draftedDaysAgo,
        List<Revision> revisions,
        PostingStatus ending,
        int endedDaysAgo) {

    /**
     * One wording.
     *
     * @param submittedDaysAgo null for a draft
     * @param review null as long as no moderator opened it
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
     * What a moderator did.
     *
     * @param decision null while the moderator still reads
     */
    record Review(
            String by, Integer decidedDaysAgo, ModerationDecision decision, String message, List<FieldNote> notes) {

        Review {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }
}
