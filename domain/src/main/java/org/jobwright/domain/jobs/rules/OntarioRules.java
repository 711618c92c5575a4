package org.jobwright.domain.jobs.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;

/**
 * Employment Standards Act of Ontario as of 1 January 2026: a pay range of at most 50,000 a year unless its top is
 * above 200,000. (The act also requires an advert to say whether the vacancy exists and whether AI is used; every
 * advert does.)
 */
final class OntarioRules {

    private static final BigDecimal MAX_WIDTH = BigDecimal.valueOf(50_000);
    private static final BigDecimal EXEMPT_ABOVE = BigDecimal.valueOf(200_000);
    private static final Set<String> NAMES = Set.of("ON", "CA-ON", "ONTARIO");

    private OntarioRules() {}

    static void check(JobAdvert advert, AdvertFindings findings) {
        SalaryRange pay = advert.pay().baseSalary();
        if (pay.isUnknown() || !isVisibleThere(advert.work())) {
            return;
        }
        findings.problemIf(
                pay.annualMax().compareTo(EXEMPT_ABOVE) <= 0
                        && pay.annualMax().subtract(pay.annualMin()).compareTo(MAX_WIDTH) > 0,
                "pay.baseSalary.max",
                "jobs.pay.ontario-width",
                MAX_WIDTH);
    }

    private static boolean isVisibleThere(WorkArrangement work) {
        return work.applicantLocations().contains("CA-ON")
                || work.locations().stream()
                        .anyMatch(place -> place.country().equals("CA")
                                && NAMES.contains(place.region().toUpperCase(Locale.ROOT)));
    }
}
