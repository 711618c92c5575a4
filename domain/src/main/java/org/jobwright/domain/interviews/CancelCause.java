package org.jobwright.domain.interviews;

/** Why an interview does not take place. */
public enum CancelCause {
    EMPLOYER,
    CANDIDATE,
    /** The candidate withdrew, or was told an end. */
    APPLICATION_ENDED
}
