package org.jobwright.domain.moderation;

import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;

/** Something that happened to a case, mostly by a moderator. */
public sealed interface ModerationCaseEvent extends DomainEvent {

    ModerationCaseId moderationCase();

    @Override
    default Subject subject() {
        return new Subject("ModerationCase", moderationCase().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ModerationCaseTaken ignored -> "ModerationCaseTaken";
            case ModerationCaseReleased ignored -> "ModerationCaseReleased";
            case FindingDismissed ignored -> "FindingDismissed";
            case ColleagueNoteWritten ignored -> "ColleagueNoteWritten";
            case ModerationCaseDecided ignored -> "ModerationCaseDecided";
            case ModerationApprovalUndone ignored -> "ModerationApprovalUndone";
            case TrustedSubmissionApproved ignored -> "TrustedSubmissionApproved";
            case ModerationApprovalConfirmed ignored -> "ModerationApprovalConfirmed";
        };
    }

    /** A moderator took a case. */
    record ModerationCaseTaken(
            ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
            implements ModerationCaseEvent {}

    /** A moderator returned a case to the queue. */
    record ModerationCaseReleased(
            ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
            implements ModerationCaseEvent {}

    /** A moderator dismissed an automatic finding, with a reason. */
    record FindingDismissed(
            ModerationCaseId moderationCase,
            JobPostingId posting,
            OrganizationId organization,
            String finding,
            Instant at)
            implements ModerationCaseEvent {}

    /** A moderator wrote a note for colleagues about a case. */
    record ColleagueNoteWritten(
            ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
            implements ModerationCaseEvent {}

    /**
     * A moderator approved, sent back or blocked.
     *
     * @param message for the employer; may be empty
     * @param ground what it is against; null if it was approved
     */
    record ModerationCaseDecided(
            ModerationCaseId moderationCase,
            JobPostingId posting,
            OrganizationId organization,
            ModerationDecision decision,
            String message,
            Ground ground,
            Instant at)
            implements ModerationCaseEvent {}

    /** A moderator undid an approval; the case is open again. */
    record ModerationApprovalUndone(
            ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
            implements ModerationCaseEvent {}

    /**
     * A submission of a trusted organization was approved without a moderator.
     *
     * @param review why a moderator reads it after publication; null if nobody does
     */
    record TrustedSubmissionApproved(
            ModerationCaseId moderationCase,
            JobPostingId posting,
            OrganizationId organization,
            ReviewReason review,
            Instant at)
            implements ModerationCaseEvent {

        @Override
        public boolean isAutomatic() {
            return true;
        }
    }

    /** A moderator read an advert after publication, and left it public. */
    record ModerationApprovalConfirmed(
            ModerationCaseId moderationCase, JobPostingId posting, OrganizationId organization, Instant at)
            implements ModerationCaseEvent {}
}
