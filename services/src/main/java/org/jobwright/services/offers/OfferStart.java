package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.OfferTermsRules;

/** Terms from which a first offer is written: what the advert said, in the candidate's language. */
@ApplicationScoped
class OfferStart {

    @Inject
    private AdvertPayRepository adverts;

    OfferTerms of(JobApplication application) {
        JobAdvert advert = adverts.applied(application).orElse(JobAdvert.EMPTY);
        SalaryRange pay = advert.pay().baseSalary();
        WorkArrangement work = advert.work();
        return new OfferTerms(
                new SalaryRange(pay.currency(), null, null, pay.unit(), pay.hoursPerYear()),
                null,
                work.employmentTypes().stream().findFirst().orElse(null),
                null,
                null,
                work.hoursPerWeek() == null ? null : BigDecimal.valueOf(work.hoursPerWeek()),
                work.locations().stream().findFirst().map(WorkLocation::label).orElse(null),
                work.workplaceType(),
                null,
                null,
                advert.pay().benefits().stream()
                        .limit(OfferTermsRules.MOST_LINES)
                        .toList(),
                null,
                null,
                adverts.languageOf(application.getCandidate()),
                false,
                null,
                null,
                null,
                null);
    }
}
