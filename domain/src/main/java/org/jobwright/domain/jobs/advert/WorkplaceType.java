package org.jobwright.domain.jobs.advert;

/** Where the work is done. */
public enum WorkplaceType {
    ON_SITE,
    HYBRID,
    /** Entirely from home; only this is {@code TELECOMMUTE} for search engines. */
    REMOTE
}
