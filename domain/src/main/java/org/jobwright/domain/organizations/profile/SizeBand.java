package org.jobwright.domain.organizations.profile;

/**
 * The number of people who work for an organization; the bounds are thresholds of laws about adverts.
 *
 * <p>Two bands were wider once. A profile may still mean the wider one, so their maximum is what it was: a law that
 * may bind an organization is shown to it.
 */
public enum SizeBand {
    BELOW_4(0, 3),
    FROM_4(4, 4),
    FROM_5(5, 9),
    /** The wider band before the three above. */
    BELOW_10(0, 9),
    FROM_10(10, 14),
    FROM_15(15, 24),
    FROM_20(20, 24),
    FROM_25(25, 49),
    FROM_30(30, 49),
    FROM_50(50, 99),
    FROM_100(100, 249),
    FROM_250(250, Integer.MAX_VALUE);

    private final int minimum;
    private final int maximum;

    SizeBand(int minimum, int maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /** The smallest number of people in the band. */
    public int minimum() {
        return minimum;
    }

    /** The largest number of people in the band. */
    public int maximum() {
        return maximum;
    }
}
