package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.ReviewDeadline;

/**
 * A case in the queue.
 *
 * @param change of an advert that is public already
 * @param submission how often it was handed in
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
        Optional<ModerationDecision> decision,
        Optional<String> assigneeName)
        implements Serializable {}
