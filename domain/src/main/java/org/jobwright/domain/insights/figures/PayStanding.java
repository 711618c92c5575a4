package org.jobwright.domain.insights.figures;

/** How the pay that an advert offers lies to what its role pays elsewhere. */
public enum PayStanding {
    /** Both ends are within the outer band. */
    WITHIN,
    /** One end is outside the outer band. */
    PARTLY_OUTSIDE,
    /** All of it is lower than the outer band. */
    BELOW,
    /** All of it is higher than the outer band. */
    ABOVE,
    /** There is no figure in this currency, or none is offered. */
    NOT_COMPARABLE;

    /** Someone should look at it: some of what is offered is outside the outer band. */
    public boolean isOutside() {
        return this == PARTLY_OUTSIDE || this == BELOW || this == ABOVE;
    }
}
