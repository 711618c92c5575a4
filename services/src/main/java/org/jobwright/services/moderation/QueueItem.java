package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.ReviewDeadline;

/**
 * A case in the queue.
 *
 * @param change of an advert that is public already
 * @param submission how often it was handed in
 * @param decision null while it is open
 * @param assigneeName null while nobody has taken it
 */
public record QueueItem(
        ModerationCaseId id,
        String title,
        String reference,
        String organizationName,
        boolean change,
        int submission,
        Instant submittedAt,
        ReviewDeadline deadline,
        ModerationCaseState state,
        ModerationDecision decision,
        String assigneeName)
        implements Serializable {}
