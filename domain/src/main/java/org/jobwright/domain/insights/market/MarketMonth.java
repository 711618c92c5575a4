package org.jobwright.domain.insights.market;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.PayQuartiles;

/**
 * What this instance counted for a role in one month. A figure is null if fewer people or organizations are behind it
 * than {@link PrivacyFloor} requires, or if it would reveal such a figure.
 *
 * @param role the slug of the guide
 * @param country ISO 3166-1 alpha-2; empty for all countries together
 * @param openJobs adverts that were open to everyone on at least one day of the month
 * @param employers the organizations behind them
 * @param seekers signed-in candidates who searched for the role, viewed its jobs, followed it or applied
 * @param seekersPerJob to two digits
 * @param searches searches for the role, also by visitors
 * @param searchingCandidates signed-in candidates behind them
 * @param searchingEmployers organizations whose members searched for the role
 * @param pay the pay that adverts offer, by currency
 * @param daysToClose the median number of days that adverts were open that ended in the month, manually or on their
 *     last day
 * @param applicationsPerJob applications of the month for each open job, to two digits
 */
public record MarketMonth(
        String role,
        String country,
        YearMonth month,
        Long openJobs,
        Long employers,
        Long seekers,
        BigDecimal seekersPerJob,
        Long searches,
        Long searchingCandidates,
        Long searchingEmployers,
        List<PayQuartiles> pay,
        BigDecimal daysToClose,
        BigDecimal applicationsPerJob)
        implements Serializable {

    public MarketMonth {
        pay = List.copyOf(pay);
    }

    /** Whether at least one figure is above the floor. */
    public boolean saysAnything() {
        return !pay.isEmpty()
                || Stream.of(
                                openJobs,
                                employers,
                                seekers,
                                searches,
                                searchingCandidates,
                                searchingEmployers,
                                daysToClose,
                                applicationsPerJob)
                        .anyMatch(Objects::nonNull);
    }

    /** The pay that adverts offer in a currency; empty below the floor. */
    public Optional<PayQuartiles> payIn(String currency) {
        return pay.stream()
                .filter(offered -> offered.currency().equals(currency))
                .findFirst();
    }
}
