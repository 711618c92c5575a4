package org.jobwright.services.privacy.retention;

/** What is due for an application that is over. */
public enum RetentionStep {
    /** It is kept for longer after all. */
    RETURN,
    /** The candidate is told when it goes. */
    ANNOUNCE,
    /** Nobody at the employer reads it any more. */
    QUARANTINE,
    /** It is erased; that there was one still counts. */
    PURGE
}
