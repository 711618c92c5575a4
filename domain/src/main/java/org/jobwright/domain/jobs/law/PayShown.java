package org.jobwright.domain.jobs.law;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** A range with both ends, or one fixed figure, in the currency of the place. */
final class PayShown implements RequirementCheck {

    @Override
    public Optional<Missing> check(PostingFacts facts, Requirement requirement, LawPlace place) {
        PayThere pay = facts.payAt(place);
        SalaryRange range = pay.range();
        boolean exempt = isExempt(range, requirement);
        if (exempt && isExempt(range.fullTime(), requirement) || isCommissionOnly(facts.advert(), requirement)) {
            return Optional.empty();
        }
        if (!range.isClosed()) {
            String field = pay.path() + (range.min() == null ? ".min" : ".max");
            // At that number of hours a year the pay would be exempt, if the hours are true.
            return Optional.of(
                    exempt ? Missing.advice(field, "jobs.law.pay-range") : Missing.of(field, "jobs.law.pay-range"));
        }
        String usual = currency(place);
        return usual.isEmpty() || usual.equals(range.currency())
                ? Optional.empty()
                : Optional.of(Missing.advice(pay.path() + ".currency", "jobs.law.pay-currency", usual));
    }

    private static boolean isExempt(SalaryRange range, Requirement requirement) {
        return requirement.content().get("exemptAbove") instanceof Map<?, ?> limit
                && range.currency().equals(limit.get("currency"))
                && range.annualMax() != null
                && range.annualMax()
                                .compareTo(new BigDecimal(limit.get("perYear").toString()))
                        > 0;
    }

    private static boolean isCommissionOnly(JobAdvert advert, Requirement requirement) {
        return requirement.flag("exemptCommissionOnly")
                && advert.pay().baseSalary().isUnknown()
                && !advert.pay().incentives().commission().isEmpty();
    }

    private static String currency(LawPlace place) {
        if (place.isWorld()) {
            return "";
        }
        Currency usual = Currency.getInstance(Locale.of("", place.country()));
        return usual == null ? "" : usual.getCurrencyCode();
    }
}
