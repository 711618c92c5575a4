package org.jobwright.domain.jobs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Language;

/**
 * What lists and searches know about the public version of a posting: columns copied from its advert on publication, so
 * that no list has to read a JSON document. Never edited on their own.
 */
@Embeddable
public class PublishedFacts {

    private String publicTitle;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private PostingVisibility visibility;

    private boolean confidential;

    @Enumerated(EnumType.STRING)
    private WorkplaceType workplaceType;

    private String[] employmentTypes;

    private String place;

    private int furtherPlaces;

    private String country;

    private String payCurrency;

    private BigDecimal payMin;

    private BigDecimal payMax;

    @Enumerated(EnumType.STRING)
    private PayUnit payUnit;

    private BigDecimal payAnnualMin;

    private BigDecimal payAnnualMax;

    private String skillsText;

    private String dutiesText;

    private String descriptionText;

    private String[] industries;

    private String occupationCode;

    private String occupationLabel;

    @JdbcTypeCode(SqlTypes.JSON)
    private WorkArrangement work;

    protected PublishedFacts() {}

    PublishedFacts(JobAdvert advert) {
        work = advert.work();
        SalaryRange pay = advert.pay().baseSalary();
        publicTitle = advert.title();
        language = advert.language();
        visibility = advert.visibility();
        confidential = advert.employer().confidential();
        workplaceType = work.workplaceType();
        employmentTypes =
                work.employmentTypes().stream().map(EmploymentType::name).toArray(String[]::new);
        List<WorkLocation> places = work.locations();
        place = places.isEmpty() ? "" : places.getFirst().label();
        furtherPlaces = Math.max(0, places.size() - 1);
        country = work.country();
        payCurrency = pay.currency();
        payMin = pay.bottom();
        payMax = pay.top();
        payUnit = pay.unit();
        payAnnualMin = pay.annualMin();
        payAnnualMax = pay.annualMax();
        texts(advert);
        OpeningTerms opening = advert.opening();
        industries = opening.industries().toArray(String[]::new);
        boolean known = opening.occupation() != null && opening.occupation().scheme() == OccupationScheme.ONET_SOC;
        occupationCode = known ? opening.occupation().code() : "";
        occupationLabel = known ? opening.occupation().label() : "";
    }

    private void texts(JobAdvert advert) {
        AdvertText text = advert.text();
        skillsText = lines(text.skills().stream().map(AdvertText.Skill::name));
        dutiesText = lines(Stream.concat(
                text.responsibilities().stream(), text.qualifications().stream().map(AdvertText.Qualification::text)));
        descriptionText = lines(Stream.of(
                advert.summary(),
                text.description().plainText(),
                advert.employer().department()));
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    public String getTitle() {
        return publicTitle;
    }

    public Language getLanguage() {
        return language;
    }

    public PostingVisibility getVisibility() {
        return visibility;
    }

    /** Whether the employer is not named. */
    public boolean isConfidential() {
        return confidential;
    }

    public WorkplaceType getWorkplaceType() {
        return workplaceType;
    }

    public List<EmploymentType> getEmploymentTypes() {
        return Stream.of(employmentTypes).map(EmploymentType::valueOf).toList();
    }

    /** The first place of work in short; empty if there is none. */
    public String getPlace() {
        return place;
    }

    /** How many more places there are. */
    public int getFurtherPlaces() {
        return furtherPlaces;
    }

    /** The country of the first place, or the one where applicants may live. */
    public String getCountry() {
        return country;
    }

    /** All places of work, and where applicants may live. */
    public WorkArrangement getWork() {
        return work;
    }

    /** The pay as offered. */
    public SalaryRange getPay() {
        return new SalaryRange(payCurrency, payMin, payMax, payUnit, null);
    }

    /** The minimum annual pay. */
    public BigDecimal getPayAnnualMin() {
        return payAnnualMin;
    }

    /** The maximum annual pay. */
    public BigDecimal getPayAnnualMax() {
        return payAnnualMax;
    }

    public String getSkillsText() {
        return skillsText;
    }

    /** Responsibilities and qualifications. */
    public String getDutiesText() {
        return dutiesText;
    }

    /** Summary and description as plain text. */
    public String getDescriptionText() {
        return descriptionText;
    }

    public List<String> getIndustries() {
        return List.of(industries);
    }

    /** The O*NET-SOC name of the occupation; empty if the advert has none. */
    public String getOccupationLabel() {
        return occupationLabel;
    }
}
