package org.jobwright.domain.moderation;

/** What came of reading an advert that was public without a review. */
public enum ReviewOutcome {
    /** Nobody had to read it, or nobody has yet. */
    NONE,
    /** A moderator left it public. */
    CONFIRMED,
    /** A moderator held or blocked it. */
    STOPPED
}
