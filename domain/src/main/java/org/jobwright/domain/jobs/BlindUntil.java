package org.jobwright.domain.jobs;

/** How long the employer reads the applications of a posting without knowing whose they are. */
public enum BlindUntil {
    /** Not at all. */
    NONE,
    /** Until the screening is over. */
    SCREENING,
    /** Until the applicant is told of an interview. */
    INTERVIEW
}
