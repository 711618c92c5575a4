package org.jobwright.domain.organizations.profile;

/** How many people work for an organization; the bounds are the thresholds of laws about adverts. */
public enum SizeBand {
    BELOW_10(0),
    FROM_10(10),
    FROM_15(15),
    FROM_25(25),
    FROM_50(50),
    FROM_100(100),
    FROM_250(250);

    private final int minimum;

    SizeBand(int minimum) {
        this.minimum = minimum;
    }

    /** The smallest number of people in the band. */
    public int minimum() {
        return minimum;
    }
}
