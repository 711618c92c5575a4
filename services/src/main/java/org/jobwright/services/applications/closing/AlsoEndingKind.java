package org.jobwright.services.applications.closing;

/** What can end with an application. */
public enum AlsoEndingKind {
    INTERVIEW,
    /** The candidate does not know of it. */
    PLANNED_INTERVIEW,
    /** Times from which the candidate chooses. */
    TIMES,
    /** The candidate can answer it, or could until lately. */
    OFFER,
    /** The candidate does not know of it. */
    UNSENT_OFFER,
    /** It was sent, and can still be taken back: that has to be done first. */
    OFFER_ON_ITS_WAY,
    /** The candidate relies on it, so that they cannot be turned down. */
    ACCEPTED_OFFER;

    /** Whether something has to be done about it before the person can be answered. */
    public boolean comesFirst() {
        return this == OFFER_ON_ITS_WAY || this == ACCEPTED_OFFER;
    }
}
