package org.jobwright.domain.offers;

/** Why a candidate declines an offer, if they want to say so. */
public enum DeclineReason {
    PAY,
    START,
    OTHER_OFFER,
    ROLE,
    PLACE,
    PERSONAL,
    OTHER
}
