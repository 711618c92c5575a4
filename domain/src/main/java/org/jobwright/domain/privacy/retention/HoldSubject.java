package org.jobwright.domain.privacy.retention;

/** What a hold keeps from being deleted. */
public enum HoldSubject {
    APPLICATION,
    /** All applications for it. */
    POSTING,
    /** All applications of the person at this employer. */
    PERSON
}
