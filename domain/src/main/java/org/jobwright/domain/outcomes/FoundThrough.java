package org.jobwright.domain.outcomes;

/** How an employer found the person it hired. */
public enum FoundThrough {
    JOBWRIGHT,
    OTHER_JOB_BOARD,
    OWN_SITE,
    REFERRAL,
    AGENCY,
    OTHER
}
