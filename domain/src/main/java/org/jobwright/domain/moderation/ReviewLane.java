package org.jobwright.domain.moderation;

/** On which way a submission becomes public. */
public enum ReviewLane {
    /** A moderator decides first. */
    QUEUE,
    /** Its employer is trusted: it is public at once, and a moderator reads it afterwards or never. */
    TRUSTED
}
