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
 * What this instance itself counted for a role in one month. A figure is null where fewer people or organizations are
 * behind it than {@link PrivacyFloor} asks for, or where it would give such a figure away.
 *
 * @param role the slug of the guide
 * @param country ISO 3166-1 alpha-2; empty for all countries together
 * @param openJobs adverts that were open to everybody on at least one day of the month
 * @param employers organizations that these are of
 * @param seekers signed-in candidates who searched for the role, looked at its jobs, followed it or applied
 * @param seekersPerJob to two digits
 * @param searches searches for the role, also by visitors
 * @param searchingCandidates signed-in candidates behind them
 * @param searchingEmployers organizations whose members searched for the role
 * @param pay what adverts offer, currency by currency
 * @param daysToClose half of the adverts that ended in the month, by hand or by their last day, were open for fewer
 *     days
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

    /** At least one figure is above the floor. */
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

    /** What adverts offer in a currency; empty below the floor. */
    public Optional<PayQuartiles> payIn(String currency) {
        return pay.stream()
                .filter(offered -> offered.currency().equals(currency))
                .findFirst();
    }
}
