package org.jobwright.domain.requisitions;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a Requisition. */
public enum RequisitionState implements Status<RequisitionState> {
    DRAFT,
    /** Approvers are asked. */
    PENDING,
    APPROVED,
    REFUSED,
    /** Approved, but nobody is hired for now. */
    ON_HOLD,
    /** Each approved opening has a hire. */
    FILLED,
    CANCELLED;

    @Override
    public Set<RequisitionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PENDING, CANCELLED);
            case PENDING -> EnumSet.of(APPROVED, REFUSED, DRAFT, CANCELLED);
            case APPROVED -> EnumSet.of(PENDING, ON_HOLD, FILLED, CANCELLED);
            case ON_HOLD -> EnumSet.of(APPROVED, CANCELLED);
            case REFUSED -> EnumSet.of(DRAFT, CANCELLED);
            case FILLED -> EnumSet.of(APPROVED, CANCELLED);
            case CANCELLED -> Set.of();
        };
    }

    /** Whether its text can be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == PENDING || this == APPROVED || this == REFUSED;
    }

    /** Whether a file with it can be removed: not what approvers decide on, or decided on. */
    public boolean mayLoseFiles() {
        return this == DRAFT || this == REFUSED;
    }
}
