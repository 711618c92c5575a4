package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.OfferTermsRules;
import org.jobwright.domain.shared.Language;

/** The pay that adverts of a posting named: the one under which a candidate applied, and the one that is public now. */
@ApplicationScoped
class AdvertPayRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The pay of an offer beside both. */
    AdvertComparison compare(JobApplication application, OfferTerms terms) {
        OfferTermsRules.requireStorable(terms);
        JobPosting posting = entityManager.find(JobPosting.class, application.getPosting());
        return AdvertComparison.of(
                terms.comparedPay(),
                range(applied(application), terms.place()),
                range(posting.publicVersion().map(PostingVersion::getAdvert), terms.place()));
    }

    /** The advert under which a candidate applied. */
    Optional<JobAdvert> applied(JobApplication application) {
        return entityManager.find(JobPosting.class, application.getPosting()).getVersions().stream()
                .filter(version -> version.getNumber() == application.getPostingVersion())
                .map(PostingVersion::getAdvert)
                .findFirst();
    }

    /** In which language a candidate reads. */
    Language languageOf(AccountId candidate) {
        return entityManager.find(Account.class, candidate).getLanguage();
    }

    /** The range for that place, if the advert has one of its own. */
    private static SalaryRange range(Optional<JobAdvert> advert, String place) {
        PayOffer pay = advert.map(JobAdvert::pay).orElse(PayOffer.UNKNOWN);
        return pay.placePay().stream()
                .filter(local -> local.place().equalsIgnoreCase(place))
                .map(PayOffer.PlacePay::range)
                .findFirst()
                .orElse(pay.baseSalary());
    }
}
