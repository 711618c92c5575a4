package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationDeadline;
import org.jobwright.domain.moderation.ModerationDecision;

/**
 * What the employer knows about the review of its latest submission.
 *
 * @param decision null while it waits or is in review
 * @param deadline when an answer is due
 * @param message from the moderator; empty if there is none
 * @param closeToAnother whether its text is very close to a public advert of another employer
 * @param needsVerification whether it is only published once the employer is verified
 * @param notes on single fields; shown once it is sent back
 */
public record PostingFeedback(
        int postingVersion,
        Instant submittedAt,
        ModerationDeadline deadline,
        ModerationDecision decision,
        String message,
        boolean closeToAnother,
        boolean needsVerification,
        FieldNotes notes)
        implements Serializable {}
