package org.jobwright.domain.moderation.reports;

/** What the dismissal of a report means for further ones by the same proved address. */
public enum UnfoundedOutcome {
    NOTHING,
    /** After another one they wait. */
    WARNED,
    /** They wait until all others are read. */
    WAITING
}
