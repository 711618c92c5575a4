package org.jobwright.domain.privacy;

/** How far the erasure of an account is. */
public enum ErasureState {
    /** The person may still change their mind. */
    WAITING,
    /** The account is kept. */
    CANCELLED,
    DONE
}
