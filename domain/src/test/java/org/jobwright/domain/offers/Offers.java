package org.jobwright.domain.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Language;

/** Terms of offers, for tests. */
final class Offers {

    private Offers() {}

    static SalaryRange pay(long amount, PayUnit unit) {
        return pay("GBP", BigDecimal.valueOf(amount), unit, 2080);
    }

    static SalaryRange pay(String currency, BigDecimal amount, PayUnit unit, int hoursPerYear) {
        return new SalaryRange(currency, amount, null, unit, hoursPerYear);
    }

    static OfferTerms terms(LocalDate answerBy) {
        return new OfferTerms(
                pay(42_000, PayUnit.YEAR),
                "",
                EmploymentType.FULL_TIME,
                LocalDate.parse("2027-01-04"),
                null,
                BigDecimal.valueOf(40),
                "Bristol",
                WorkplaceType.ON_SITE,
                6,
                28,
                List.of("Rail pass"),
                List.of("A medical check"),
                "We look forward to working with you.",
                Language.EN,
                false,
                answerBy,
                "Europe/London",
                "",
                "");
    }
}
