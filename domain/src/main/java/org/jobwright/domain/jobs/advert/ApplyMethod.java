package org.jobwright.domain.jobs.advert;

/** The one way to apply. */
public enum ApplyMethod {
    /** Here, in one path: what search engines call direct apply. */
    ON_PLATFORM,
    URL,
    EMAIL,
    INSTRUCTIONS
}
