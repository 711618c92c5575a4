package org.jobwright.web.search.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.AdvertText.Skill;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.api.ApiSalary;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * One job of the API with the whole advert; described in {@code openapi.json}.
 *
 * @param hiringOrganization null if it is confidential
 * @param description HTML
 */
record ApiJobDetails(
        String reference,
        String title,
        ApiParts.Organization hiringOrganization,
        String summary,
        String description,
        List<String> responsibilities,
        List<Qualification> qualifications,
        List<Skill> skills,
        List<EmploymentType> employmentType,
        WorkplaceType workplaceType,
        List<WorkLocation> jobLocation,
        List<String> applicantLocationRequirements,
        ApiSalary baseSalary,
        boolean fixedPay,
        PayOffer.OtherCompensation otherCompensation,
        List<String> jobBenefits,
        EducationLevel educationLevel,
        Integer monthsOfExperience,
        List<String> industry,
        OccupationCode occupationalCategory,
        int totalJobOpenings,
        LocalDate jobStartDate,
        boolean applicationsOngoing,
        boolean directApply,
        String applyUrl,
        String inLanguage,
        int answerPromiseDays,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt,
        ApiParts.Links links) {

    static ApiJobDetails of(PostingContent posting) {
        JobAdvert advert = posting.advert();
        return new ApiJobDetails(
                posting.reference(),
                advert.title(),
                posting.employer()
                        .map(employer -> new ApiParts.Organization(
                                employer.name(), BaseUrl.get() + Addresses.organization(employer.slug())))
                        .orElse(null),
                advert.summary(),
                advert.text().description().html(),
                advert.text().responsibilities(),
                advert.text().qualifications(),
                advert.text().skills(),
                advert.work().employmentTypes(),
                advert.work().workplaceType(),
                advert.work().locations(),
                advert.work().applicantLocations(),
                ApiSalary.of(advert.pay().baseSalary()),
                advert.pay().baseSalary().fixed(),
                advert.pay().otherCompensation(),
                advert.pay().benefits(),
                advert.requirements().educationLevel(),
                advert.requirements().experienceMonths(),
                advert.opening().industries(),
                advert.opening().occupation(),
                advert.opening().totalJobOpenings(),
                advert.opening().jobStartDate(),
                advert.opening().applicationsOngoing(),
                advert.application().directApply(),
                applyUrl(posting),
                advert.language().name().toLowerCase(Locale.ROOT),
                posting.answerPromiseDays(),
                posting.datePosted(),
                posting.validThrough(),
                posting.changedAt(),
                ApiParts.Links.of(posting.reference(), advert.title()));
    }

    /** Where to apply on the web; null if by mail or as the advert says. */
    private static String applyUrl(PostingContent posting) {
        ApplicationTerms terms = posting.advert().application();
        return switch (terms.method()) {
            case ON_PLATFORM ->
                BaseUrl.get()
                        + Addresses.apply(posting.reference(), posting.advert().title());
            case URL -> terms.target();
            case EMAIL, INSTRUCTIONS -> null;
        };
    }
}
