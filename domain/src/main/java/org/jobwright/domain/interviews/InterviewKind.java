package org.jobwright.domain.interviews;

/** How people meet. */
public enum InterviewKind {
    PHONE,
    VIDEO,
    ON_SITE,
    /** The candidate does a task while others are there, or alone. */
    TEST
}
