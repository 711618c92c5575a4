package org.jobwright.services.insights.market;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * An open posting compared with the market of its role.
 *
 * @param role the slug of the guide for its title
 * @param country of its first place of work; empty if it has none
 * @param pay the annual pay it offers
 * @param benchmark the pay of the role there according to the guide; null if it has none in this currency
 * @param daysOpen since it was first published
 * @param applicationsAMonth since then; in its first month those so far
 * @param market the last complete month of the role in this country, else the current one, else of all countries; null
 *     if nothing is above the floor
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

    /** How its pay compares to the guide. */
    public PayStanding standing() {
        return benchmark == null ? PayStanding.NOT_COMPARABLE : benchmark.standing(pay);
    }

    /** The pay that adverts of the role offer in its currency; null below the floor. */
    public PayQuartiles marketPay() {
        return market == null ? null : market.payIn(pay.currency()).orElse(null);
    }
}
