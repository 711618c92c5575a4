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
        if (isTooWide(range, requirement)) {
            return Optional.of(Missing.of(pay.path() + ".max", "jobs.law.width", limit, currency, width(range)));
        }
        // An unusual number of hours a year may be correct, so this only warns.
        return isTooWide(range.fullTime(), requirement)
                ? Optional.of(Missing.advice(
                        pay.path() + ".max", "jobs.law.width-hours", limit, currency, width(range.fullTime())))
                : Optional.empty();
    }

    private static boolean isTooWide(SalaryRange range, Requirement requirement) {
        BigDecimal exempt = requirement.number("exemptTopAbove");
        return width(range).compareTo(requirement.number("perYear")) > 0
                && (exempt == null || range.annualMax().compareTo(exempt) <= 0);
    }

    private static BigDecimal width(SalaryRange range) {
        return range.annualMax().subtract(range.annualMin());
    }
}
