package org.jobwright.domain.insights.market;

import java.math.BigDecimal;
import java.util.List;
import org.jobwright.domain.insights.figures.PayQuartiles;

/**
 * What was counted for a role in one month and one country, regardless of who is behind it. It is not shown before
 * {@link PrivacyFloor} has decided what of it may be seen.
 *
 * @param country ISO 3166-1 alpha-2; {@link #UNKNOWN} if not given, empty for all countries together
 * @param endedEmployers organizations whose adverts ended in the month
 * @param daysToClose null if none ended
 * @param applicants people behind {@code applications}
 */
public record MarketCell(
        String country,
        long openJobs,
        long employers,
        List<OfferedPay> pay,
        long endedEmployers,
        BigDecimal daysToClose,
        long seekers,
        long searches,
        long searchingCandidates,
        long searchingEmployers,
        long applications,
        long applicants) {

    /** All countries together. */
    public static final String EVERYWHERE = "";

    /** A code that ISO 3166-1 leaves free; CLDR uses it for an unknown region. */
    public static final String UNKNOWN = "ZZ";

    /** The pay that a number of organizations offer, in one currency. */
    public record OfferedPay(String currency, long employers, BigDecimal lower, BigDecimal median, BigDecimal upper) {

        PayQuartiles quartiles() {
            return new PayQuartiles(currency, lower, median, upper);
        }
    }

    /** The number of organizations behind the pay in a currency. */
    long employersPaying(String currency) {
        return pay.stream()
                .filter(offered -> offered.currency().equals(currency))
                .mapToLong(OfferedPay::employers)
                .sum();
    }
}
