package org.jobwright.domain.jobs.rules;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** No pay, no advert; and a meaningful range. */
public final class PayRules {

    private static final BigDecimal WIDE = BigDecimal.TWO;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_NOTE = 250;
    private static final int MAX_BENEFITS = 30;
    private static final int MAX_BENEFIT = 100;
    public static final int MAX_BENEFITS_TEXT = 2_000;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private PayRules() {}

    static void check(PayOffer pay, AdvertFindings findings) {
        checkRange("pay.baseSalary", pay.baseSalary(), findings);
        List<PayOffer.PlacePay> places = pay.placePay();
        findings.atMost(10, "pay.placePay", places);
        for (int i = 0; i < places.size(); i++) {
            String field = "pay.placePay[" + i + "]";
            findings.problemIf(places.get(i).place().isEmpty(), field + ".place", "jobs.place-pay.place-required");
            findings.atMost(MAX_NOTE, field + ".place", places.get(i).place());
            findings.atMost(MAX_NOTE, field + ".note", places.get(i).note());
            checkRange(field + ".range", places.get(i).range(), findings);
        }
        checkIncentives(pay.incentives(), findings);
        findings.lines(MAX_BENEFITS, MAX_BENEFIT, "pay.benefits", pay.benefits());
        findings.atMost(MAX_BENEFITS_TEXT, "pay.benefitsText", pay.benefitsText());
    }

    private static void checkRange(String field, SalaryRange range, AdvertFindings findings) {
        if (range.isUnknown()) {
            findings.problem(field + ".min", "jobs.pay.required");
            return;
        }
        findings.problemIf(!CURRENCIES.contains(range.currency()), field + ".currency", "jobs.pay.currency");
        findings.problemIf(range.bottom().signum() <= 0, field + ".min", "jobs.pay.positive");
        findings.problemIf(
                range.top().compareTo(range.bottom()) < 0, field + ".max", "jobs.pay.top-below-bottom", range.bottom());
        findings.problemIf(range.top().precision() - range.top().scale() > 12, field + ".max", "jobs.number.too-big");
        findings.between(1, 4_000, field + ".hoursPerYear", range.hoursPerYear());
        findings.warningIf(
                range.bottom().signum() > 0
                        && range.top().compareTo(range.bottom().multiply(WIDE)) > 0,
                field + ".max",
                "jobs.pay.wide");
    }

    private static void checkIncentives(PayOffer.Incentives incentives, AdvertFindings findings) {
        findings.atMost(MAX_NOTE, "pay.incentives.bonus", incentives.bonus());
        findings.atMost(MAX_NOTE, "pay.incentives.commission", incentives.commission());
        BigDecimal least = incentives.equityMin();
        BigDecimal most = incentives.equityMax();
        findings.problemIf(isNoShare(least), "pay.incentives.equityMin", "jobs.number.out-of-range", 0, 100);
        findings.problemIf(isNoShare(most), "pay.incentives.equityMax", "jobs.number.out-of-range", 0, 100);
        findings.problemIf(
                least != null && most != null && most.compareTo(least) < 0,
                "pay.incentives.equityMax",
                "jobs.pay.top-below-bottom",
                least == null ? 0 : least);
    }

    private static boolean isNoShare(BigDecimal percent) {
        return percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0);
    }
}
