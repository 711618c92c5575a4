package org.jobwright.domain.offers;

/** How the pay of an offer differs from the range in an advert. */
public enum RangeFlag {
    BELOW,
    ABOVE,
    /** Another currency, so that nothing can be compared. */
    OTHER_CURRENCY
}
