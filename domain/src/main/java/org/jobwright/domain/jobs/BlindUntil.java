package org.jobwright.domain.jobs;

/** How long the applicants of a posting are hidden from the employer. */
public enum BlindUntil {
    /** Not at all. */
    NONE,
    /** Until the screening is over. */
    SCREENING,
    /** Until the applicant is invited to an interview. */
    INTERVIEW
}
