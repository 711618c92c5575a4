package org.jobwright.domain.approvals;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of an ApprovalGroup. */
public enum GroupState implements Status<GroupState> {
    /** An earlier group is asked first. */
    WAITING,
    DUE,
    APPROVED,
    REFUSED,
    /** An owner did without it, and said why. */
    SKIPPED;

    @Override
    public Set<GroupState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(DUE, SKIPPED);
            case DUE -> EnumSet.of(APPROVED, REFUSED, SKIPPED);
            case APPROVED, REFUSED, SKIPPED -> Set.of();
        };
    }

    /** Nothing in it can change any more. */
    public boolean isResolved() {
        return next().isEmpty();
    }

    /** The flow may go on to the next group. */
    public boolean isPassed() {
        return this == APPROVED || this == SKIPPED;
    }
}
