package org.jobwright.domain.moderation.statements;

/** What the staff or a rule did. */
public enum Restriction {
    /** A submitted text did not become public; the employer may change it. */
    SENT_BACK,
    /** An advert that was never public is stopped. */
    BLOCKED,
    /** An advert that was public is taken down. */
    REMOVED,
    /** An advert, an organization or an account is off until it is released or changed; an organization perhaps for good. */
    SUSPENDED
}
