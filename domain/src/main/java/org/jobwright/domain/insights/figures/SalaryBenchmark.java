package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.util.Locale;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * What a role pays in one place, from an outside source. Currencies are never converted: each currency has its own
 * benchmark.
 *
 * @param place ISO 3166-1 country or ISO 3166-2 region, such as {@code US} or {@code US-NY}
 * @param usual the inner band: the pay of the middle half
 * @param whole the outer band: from the lowest to the highest pay, usually the 10th to the 90th percentile
 */
public record SalaryBenchmark(
        String place, Seniority seniority, SalaryRange usual, SalaryRange whole, FigureSource source)
        implements Serializable {

    public SalaryBenchmark {
        place = GuideLines.line(place).toUpperCase(Locale.ROOT);
        seniority = seniority == null ? Seniority.ALL : seniority;
        usual = usual == null ? SalaryRange.UNKNOWN : usual;
        whole = whole == null ? SalaryRange.UNKNOWN : whole;
    }

    /** The country of the place. */
    public String country() {
        return place.length() > 2 ? place.substring(0, 2) : place;
    }

    /** How the pay of an advert compares to this benchmark. Both are compared as annual pay. */
    public PayStanding standing(SalaryRange offered) {
        if (offered.isUnknown() || whole.isUnknown() || !offered.currency().equals(whole.currency())) {
            return PayStanding.NOT_COMPARABLE;
        }
        if (offered.annualMax().compareTo(whole.annualMin()) < 0) {
            return PayStanding.BELOW;
        }
        if (offered.annualMin().compareTo(whole.annualMax()) > 0) {
            return PayStanding.ABOVE;
        }
        boolean inside = offered.annualMin().compareTo(whole.annualMin()) >= 0
                && offered.annualMax().compareTo(whole.annualMax()) <= 0;
        return inside ? PayStanding.WITHIN : PayStanding.PARTLY_OUTSIDE;
    }
}
