package org.jobwright.services.approvals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.domain.approvals.GroupState;
import org.jobwright.domain.approvals.Verdict;

/**
 * How far a question is.
 *
 * @param digest of what is asked: a vote names it
 * @param requester who asked
 * @param alone the requester was alone in the organization, and approves themselves
 * @param mayVote the reader is asked now
 * @param decidedAt null while it is open
 */
public record ApprovalProgress(
        ApprovalFlowId id,
        String digest,
        FlowMode mode,
        FlowState state,
        AccountId requestedBy,
        String requester,
        boolean alone,
        boolean mayVote,
        Instant decidedAt,
        List<Step> steps)
        implements Serializable {

    public ApprovalProgress {
        steps = List.copyOf(steps);
    }

    /** The step that is asked now, from 1; 0 if none is. */
    public int present() {
        return steps.stream()
                .filter(step -> step.state() == GroupState.DUE)
                .mapToInt(Step::position)
                .findFirst()
                .orElse(0);
    }

    /**
     * People who are asked together.
     *
     * @param required how many of them must approve
     * @param skipReason why an owner did without them; null otherwise
     * @param needsApprover too many have left
     */
    public record Step(
            int position, int required, GroupState state, String skipReason, boolean needsApprover, List<Vote> votes)
            implements Serializable {

        public Step {
            votes = List.copyOf(votes);
        }
    }

    /**
     * A member who is asked, and what they said.
     *
     * @param verdict null until they vote
     * @param comment null for none
     * @param asked they can still vote
     */
    public record Vote(AccountId account, String name, Verdict verdict, String comment, Instant at, boolean asked)
            implements Serializable {}
}
