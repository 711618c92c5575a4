package org.jobwright.domain.moderation;

import java.util.Set;

/** Where a case stands. A decided case is over; the next submission opens the next case. */
public enum ModerationCaseState {
    /** Nobody has taken it. */
    WAITING,
    /** A moderator reads it. */
    IN_REVIEW,
    /** Approved, sent back, blocked, or taken back by the employer. */
    DECIDED;

    /** The states that may follow this one. */
    public Set<ModerationCaseState> next() {
        return switch (this) {
            case WAITING -> Set.of(IN_REVIEW, DECIDED);
            case IN_REVIEW -> Set.of(WAITING, IN_REVIEW, DECIDED);
            case DECIDED -> Set.of();
        };
    }
}
