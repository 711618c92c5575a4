package org.jobwright.domain.offers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * The pay of an offer beside the advert, compared by the year, or in the unit of both.
 *
 * @param applied the range in the version of the advert under which the candidate applied; what the candidate is shown
 * @param appliedFlag null if the pay is within it, or it names none
 * @param current the range that is public now; unknown if the advert is not public
 * @param currentFlag null if the pay is within it, or it names none
 */
public record AdvertComparison(SalaryRange applied, RangeFlag appliedFlag, SalaryRange current, RangeFlag currentFlag)
        implements Serializable {

    public static final AdvertComparison NONE =
            new AdvertComparison(SalaryRange.UNKNOWN, null, SalaryRange.UNKNOWN, null);

    public static AdvertComparison of(SalaryRange pay, SalaryRange applied, SalaryRange current) {
        return new AdvertComparison(
                applied,
                flag(pay, applied).orElse(null),
                current,
                flag(pay, current).orElse(null));
    }

    /** Outside the range. Pay by the hour is compared with pay by the year; in one unit, figures are compared as they are. */
    private static Optional<RangeFlag> flag(SalaryRange pay, SalaryRange range) {
        if (pay.isUnknown() || range.isUnknown()) {
            return Optional.empty();
        }
        if (!pay.currency().equals(range.currency())) {
            return Optional.of(RangeFlag.OTHER_CURRENCY);
        }
        PayUnit unit = pay.unit() == range.unit() ? pay.unit() : PayUnit.YEAR;
        SalaryRange offered = pay.in(unit);
        SalaryRange advertised = range.in(unit);
        if (offered.top().compareTo(advertised.bottom()) < 0) {
            return Optional.of(RangeFlag.BELOW);
        }
        return offered.bottom().compareTo(advertised.top()) > 0 ? Optional.of(RangeFlag.ABOVE) : Optional.empty();
    }

    /** Whether the employer has to give a reason. */
    @JsonIgnore
    public boolean isFlagged() {
        return appliedFlag != null || currentFlag != null;
    }

    /** Whether the candidate reads that the offer is lower than the advert under which they applied. */
    @JsonIgnore
    public boolean isLower() {
        return appliedFlag == RangeFlag.BELOW;
    }
}
