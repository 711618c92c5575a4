package org.jobwright.domain.applications.closing;

import org.jobwright.domain.applications.decisions.CandidateStatus;

/** The people left in a posting, by how far they came in what they know. */
public enum CloseOutGroup {
    OFFER,
    INTERVIEW,
    IN_REVIEW,
    /** Nobody opened the application. */
    NEVER_OPENED;

    /** The group of an active application. */
    public static CloseOutGroup of(CandidateStatus status) {
        return switch (status) {
            case OFFER -> OFFER;
            case INTERVIEW -> INTERVIEW;
            case VIEWED, IN_REVIEW -> IN_REVIEW;
            case SUBMITTED -> NEVER_OPENED;
            case HIRED, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED, DECLINED ->
                throw new IllegalArgumentException("nobody with the status " + status + " waits");
        };
    }

    /** Whether these people met someone: they get a personal line, or a visible choice not to write one. */
    public boolean hasMet() {
        return this == OFFER || this == INTERVIEW;
    }
}
