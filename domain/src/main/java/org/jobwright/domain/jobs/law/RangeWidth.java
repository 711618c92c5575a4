package org.jobwright.domain.jobs.law;

import java.math.BigDecimal;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** A range of limited width in a year, unless its top is above a figure. */
final class RangeWidth implements RequirementCheck {

    @Override
    public Optional<Missing> check(PostingFacts facts, Requirement requirement, LawPlace place) {
        PayThere pay = facts.payAt(place);
        SalaryRange range = pay.range();
        if (range.isUnknown()) {
            return Optional.empty();
        }
        String currency = requirement.text("currency");
        BigDecimal limit = requirement.number("perYear");
        if (!range.currency().equals(currency)) {
            return Optional.of(Missing.advice(pay.path() + ".currency", "jobs.law.width-currency", limit, currency));
        }
        BigDecimal width = range.annualMax().subtract(range.annualMin());
        BigDecimal exempt = requirement.number("exemptTopAbove");
        return width.compareTo(limit) <= 0
                        || exempt != null && range.annualMax().compareTo(exempt) > 0
                ? Optional.empty()
                : Optional.of(Missing.of(pay.path() + ".max", "jobs.law.width", limit, currency, width));
    }
}
