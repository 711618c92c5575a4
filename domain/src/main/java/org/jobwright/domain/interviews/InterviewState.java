package org.jobwright.domain.interviews;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of an interview. The candidate knows of it from PROPOSED on; a new round is a new interview. */
public enum InterviewState implements Status<InterviewState> {
    /** A draft of the employer's: the candidate knows nothing of it. */
    PLANNED,
    /** The candidate chooses from times that were offered. */
    PROPOSED,
    SCHEDULED,
    /** One side asked for another time; the old one stands until there is a new one. */
    RESCHEDULING,
    HELD,
    MISSED_BY_CANDIDATE,
    MISSED_BY_US,
    CANCELLED;

    @Override
    public Set<InterviewState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(PROPOSED, SCHEDULED, CANCELLED);
            case PROPOSED -> EnumSet.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(RESCHEDULING, HELD, MISSED_BY_CANDIDATE, MISSED_BY_US, CANCELLED);
            case RESCHEDULING -> EnumSet.of(SCHEDULED, CANCELLED);
            case HELD, MISSED_BY_CANDIDATE, MISSED_BY_US, CANCELLED -> Set.of();
        };
    }

    /** It was agreed, and is still to come or to be recorded. */
    public boolean isAgreed() {
        return this == SCHEDULED || this == RESCHEDULING;
    }

    /** What came of it. */
    public boolean isOutcome() {
        return this == HELD || this == MISSED_BY_CANDIDATE || this == MISSED_BY_US;
    }

    /** Nothing can change any more. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
