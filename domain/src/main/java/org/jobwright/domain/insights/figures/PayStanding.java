package org.jobwright.domain.insights.figures;

/** How the pay of an advert compares to what its role pays elsewhere. */
public enum PayStanding {
    /** Both ends are within the outer band. */
    WITHIN,
    /** One end is outside the outer band. */
    PARTLY_OUTSIDE,
    /** The whole range is below the outer band. */
    BELOW,
    /** The whole range is above the outer band. */
    ABOVE,
    /** There is no figure in this currency, or no pay is offered. */
    NOT_COMPARABLE;

    /** Whether someone should check it: part of the offer is outside the outer band. */
    public boolean isOutside() {
        return this == PARTLY_OUTSIDE || this == BELOW || this == ABOVE;
    }
}
