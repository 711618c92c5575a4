package org.jobwright.domain.approvals;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a question for permission. */
public sealed interface ApprovalEvent extends DomainEvent {

    ApprovalFlowId flow();

    ApprovalSubject about();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("ApprovalFlow", flow().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ApprovalDue ignored -> "ApprovalDue";
            case ApprovalVoted ignored -> "ApprovalVoted";
            case ApprovalDecided ignored -> "ApprovalDecided";
            case ApprovalTakenBack ignored -> "ApprovalTakenBack";
            case ApproverReplaced ignored -> "ApproverReplaced";
            case ApproverMissing ignored -> "ApproverMissing";
            case ApprovalGroupSkipped ignored -> "ApprovalGroupSkipped";
        };
    }

    /**
     * Members are asked, or asked again.
     *
     * @param reminder whether they were asked before
     */
    record ApprovalDue(
            ApprovalFlowId flow,
            ApprovalSubject about,
            OrganizationId organization,
            AccountId requestedBy,
            List<AccountId> approvers,
            boolean reminder,
            Instant at)
            implements ApprovalEvent {}

    /** An approver voted. */
    record ApprovalVoted(
            ApprovalFlowId flow,
            ApprovalSubject about,
            OrganizationId organization,
            AccountId by,
            Verdict verdict,
            Instant at)
            implements ApprovalEvent {}

    /**
     * Permission was given or refused.
     *
     * @param by whose vote it was; null if an owner skipped the last group
     * @param comment of a refusal; null for none
     */
    record ApprovalDecided(
            ApprovalFlowId flow,
            ApprovalSubject about,
            OrganizationId organization,
            AccountId requestedBy,
            FlowState state,
            AccountId by,
            String comment,
            Instant at)
            implements ApprovalEvent {}

    /** The question was taken back; these members no longer need to answer. */
    record ApprovalTakenBack(
            ApprovalFlowId flow,
            ApprovalSubject about,
            OrganizationId organization,
            AccountId requestedBy,
            List<AccountId> approvers,
            Instant at)
            implements ApprovalEvent {}

    /** Another member is asked instead of one. */
    record ApproverReplaced(
            ApprovalFlowId flow,
            ApprovalSubject about,
            OrganizationId organization,
            AccountId former,
            AccountId successor,
            Instant at)
            implements ApprovalEvent {}

    /** An approver left, and those who remain are too few. */
    record ApproverMissing(ApprovalFlowId flow, ApprovalSubject about, OrganizationId organization, Instant at)
            implements ApprovalEvent {}

    /** An owner did without a group. */
    record ApprovalGroupSkipped(
            ApprovalFlowId flow, ApprovalSubject about, OrganizationId organization, AccountId by, Instant at)
            implements ApprovalEvent {}
}
