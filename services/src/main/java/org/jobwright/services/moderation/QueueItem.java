package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ModerationDeadline;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.organizations.OrganizationStatus;

/**
 * A case in the queue.
 *
 * @param change of an advert that is already public
 * @param submission how often it was submitted
 * @param decision null while it is open, as is the next
 * @param undoable it was approved recently
 * @param message the employer's message with the decision; empty if there is none
 * @param assigneeName the moderator who has it or decided it; null if unassigned
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
        List<CaseFinding> findings)
        implements Serializable {

    public QueueItem {
        findings = List.copyOf(findings);
    }

    /** The findings that a moderator still has to judge. */
    public List<CaseFinding> openFindings() {
        return findings.stream().filter(CaseFinding::isOpen).toList();
    }
}
