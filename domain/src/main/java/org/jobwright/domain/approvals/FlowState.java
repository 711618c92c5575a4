package org.jobwright.domain.approvals;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of an ApprovalFlow. A new question is a new flow. */
public enum FlowState implements Status<FlowState> {
    PENDING,
    APPROVED,
    REFUSED,
    /** The requester took the question back, or replaced it with another; its votes no longer count. */
    VOID;

    @Override
    public Set<FlowState> next() {
        return this == PENDING ? EnumSet.of(APPROVED, REFUSED, VOID) : Set.of();
    }
}
