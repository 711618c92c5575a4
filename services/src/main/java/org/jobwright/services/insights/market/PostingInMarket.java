package org.jobwright.services.insights.market;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * An open posting beside the market of its role.
 *
 * @param role the slug of the guide that its title means
 * @param country where its first place of work is; empty when it names none
 * @param pay what it offers for a full year
 * @param benchmark what the role pays there by the figures of the guide; null when it has none in this currency
 * @param daysOpen since it was first published
 * @param applicationsAMonth since then; in its first month those so far
 * @param market the last whole month of the role in this country, else the running one, else of all countries; null when
 *     nothing is above the floor
 */
public record PostingInMarket(
        String reference,
        String title,
        String role,
        String country,
        SalaryRange pay,
        SalaryBenchmark benchmark,
        long daysOpen,
        long applications,
        BigDecimal applicationsAMonth,
        MarketMonth market)
        implements Serializable {

    /** How its pay lies to the guide. */
    public PayStanding standing() {
        return benchmark == null ? PayStanding.NOT_COMPARABLE : benchmark.standing(pay);
    }

    /** What adverts of the role offer in its currency; null below the floor. */
    public PayQuartiles marketPay() {
        return market == null ? null : market.payIn(pay.currency()).orElse(null);
    }
}
