package org.jobwright.domain.moderation;

import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of a case. A decided case is over; the next submission opens the next case. */
public enum ModerationCaseState implements Status<ModerationCaseState> {
    /** Not assigned yet. */
    WAITING,
    /** In review by a moderator. */
    IN_REVIEW,
    /** Approved, sent back, blocked, or withdrawn by the employer. */
    DECIDED;

    /** The states that may follow this one. */
    @Override
    public Set<ModerationCaseState> next() {
        return switch (this) {
            case WAITING -> Set.of(IN_REVIEW, DECIDED);
            case IN_REVIEW -> Set.of(WAITING, IN_REVIEW, DECIDED);
            case DECIDED -> Set.of();
        };
    }
}
