package org.jobwright.domain.requisitions;

/** The state of an Opening. */
public enum OpeningState {
    OPEN,
    FILLED,
    /** The requisition was cancelled, or asks for fewer people. */
    CANCELLED
}
