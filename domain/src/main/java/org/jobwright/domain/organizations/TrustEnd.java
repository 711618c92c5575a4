package org.jobwright.domain.organizations;

/** Why staff no longer trust an organization. */
public enum TrustEnd {
    /** A moderator upheld a report of an advert, or of a message that it wrote. */
    REPORT_UPHELD,
    /** A moderator blocked an advert. */
    ADVERT_BLOCKED,
    /** A domain is no longer proved. */
    DOMAIN_LOST,
    /** It has another name, legal name, registration number or website. */
    IDENTITY_CHANGED,
    /** It was suspended or blocked. */
    STOPPED,
    /** A member of the staff decided so. */
    STAFF;

    /** Whether a decision with a statement of reasons did it. */
    public boolean hasStatement() {
        return this == ADVERT_BLOCKED || this == STOPPED;
    }
}
