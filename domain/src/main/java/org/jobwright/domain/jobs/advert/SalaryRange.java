package org.jobwright.domain.jobs.advert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The pay that an employer offers: its own figures, never an estimate. In a draft any part may be missing; {@link
 * org.jobwright.domain.jobs.rules.AdvertPolicy} says what an advert needs.
 *
 * @param currency ISO 4217
 * @param min the least that is paid; null if unknown
 * @param max the most that is paid; null if only one figure is given
 * @param unit the time that both figures are for
 * @param hoursPerYear paid hours of a year, by which pay per hour becomes pay per year
 * @param fixed whether a single figure is the exact pay, not the start of an open range
 */
public record SalaryRange(
        String currency, BigDecimal min, BigDecimal max, PayUnit unit, Integer hoursPerYear, boolean fixed)
        implements Serializable {

    /** 40 hours in 52 weeks. */
    public static final int FULL_TIME_HOURS = 2080;

    /** A figure with more is refused as an advert or an offer, and not written out before. */
    private static final int MOST_ZEROS = 20;

    public static final SalaryRange UNKNOWN = new SalaryRange("", null, null, PayUnit.YEAR, FULL_TIME_HOURS);

    public SalaryRange {
        currency = TypedText.clean(currency).toUpperCase(Locale.ROOT);
        min = plain(min);
        max = plain(max);
        unit = unit == null ? PayUnit.YEAR : unit;
        hoursPerYear = hoursPerYear == null ? Integer.valueOf(FULL_TIME_HOURS) : hoursPerYear;
    }

    /** A range, or a single figure that is not marked as fixed. */
    public SalaryRange(String currency, BigDecimal min, BigDecimal max, PayUnit unit, Integer hoursPerYear) {
        this(currency, min, max, unit, hoursPerYear, false);
    }

    public static SalaryRange yearly(String currency, long min, long max) {
        return new SalaryRange(
                currency, BigDecimal.valueOf(min), BigDecimal.valueOf(max), PayUnit.YEAR, FULL_TIME_HOURS);
    }

    /** Whether there is no figure. */
    @JsonIgnore
    public boolean isUnknown() {
        return min == null && max == null;
    }

    /** Whether the reader knows the lowest and the highest pay. */
    @JsonIgnore
    public boolean isClosed() {
        return min != null && max != null || fixed && !isUnknown();
    }

    /** The lower figure, or the only one. */
    public BigDecimal bottom() {
        return min == null ? max : min;
    }

    /** The upper figure, or the only one. */
    public BigDecimal top() {
        return max == null ? min : max;
    }

    /** The minimum annual pay, for comparison; null if unknown. */
    public BigDecimal annualMin() {
        return per(PayUnit.YEAR, bottom());
    }

    /** The maximum annual pay, for comparison; null if unknown. */
    public BigDecimal annualMax() {
        return per(PayUnit.YEAR, top());
    }

    /** The same pay in another unit, for example 98,000 a year as 47.12 an hour; rounded half up. */
    public SalaryRange in(PayUnit other) {
        return other == unit
                ? this
                : new SalaryRange(currency, per(other, min), per(other, max), other, hoursPerYear, fixed);
    }

    /** The same figures for the hours of a full-time year. */
    public SalaryRange fullTime() {
        return new SalaryRange(currency, min, max, unit, FULL_TIME_HOURS, fixed);
    }

    private BigDecimal per(PayUnit other, BigDecimal amount) {
        if (amount == null || other == unit || amount.scale() <= -MOST_ZEROS) {
            return amount;
        }
        return amount.multiply(unit.perYear(hoursPerYear))
                .divide(other.perYear(hoursPerYear), fractionDigits(), RoundingMode.HALF_UP);
    }

    private int fractionDigits() {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCurrency) {
            return 2;
        }
    }

    // One figure has one form, so that equal pay is equal after a round trip through JSON.
    private static BigDecimal plain(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS
                ? stripped.setScale(0, RoundingMode.UNNECESSARY)
                : stripped;
    }
}
