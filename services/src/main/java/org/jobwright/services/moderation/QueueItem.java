package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ModerationDeadline;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.ReviewLane;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * A case in the queue.
 *
 * @param change of an advert that is already public
 * @param submission how often it was submitted
 * @param decision null while it is open, as is the next
 * @param undoable it was approved recently
 * @param message the employer's message with the decision; empty if there is none
 * @param assigneeName the moderator who has it, decided it or read it after publication; null if nobody did
 * @param lane on which way it became public, or waits to
 * @param reviewReason why a moderator reads it after publication; null if nobody does
 * @param reviewDeadline by when; null when nobody has to
 */
public record QueueItem(
        ModerationCaseId id,
        String title,
        String reference,
        String organizationName,
        OrganizationStatus employerStatus,
        boolean change,
        int submission,
        Instant submittedAt,
        ModerationDeadline deadline,
        ModerationCaseState state,
        ModerationDecision decision,
        Instant decidedAt,
        boolean undoable,
        String message,
        String assigneeName,
        SalaryRange pay,
        ReviewLane lane,
        ReviewReason reviewReason,
        ModerationDeadline reviewDeadline,
        List<CaseFinding> findings)
        implements Serializable {

    public QueueItem {
        findings = List.copyOf(findings);
    }

    /** Whether it is public without a review, and a moderator has to read it. */
    public boolean isToBeReviewed() {
        return reviewDeadline != null;
    }

    /** The findings that a moderator still has to judge. */
    public List<CaseFinding> openFindings() {
        return findings.stream().filter(CaseFinding::isOpen).toList();
    }
}
