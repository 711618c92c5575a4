package org.jobwright.domain.jobs.advert;

import java.math.BigDecimal;
import java.math.MathContext;

/** The time that a pay figure is for. */
public enum PayUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal HOURS_A_WEEK = BigDecimal.valueOf(40);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    /** How many of this unit make a year of {@code hoursPerYear} paid hours. */
    BigDecimal perYear(int hoursPerYear) {
        BigDecimal hours = BigDecimal.valueOf(hoursPerYear);
        return switch (this) {
            case HOUR -> hours;
            case DAY -> hours.divide(HOURS_A_DAY, MathContext.DECIMAL64);
            case WEEK -> hours.divide(HOURS_A_WEEK, MathContext.DECIMAL64);
            case MONTH -> MONTHS_A_YEAR;
            case YEAR -> BigDecimal.ONE;
        };
    }
}
