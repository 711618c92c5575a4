package org.jobwright.domain.jobs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;

/**
 * What lists and searches know about the public version of a posting: columns taken from its advert at the moment it is
 * published, so that no list opens a JSON document. Never edited by itself.
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

    private String placeWords;

    private String payCurrency;

    private BigDecimal payMin;

    private BigDecimal payMax;

    @Enumerated(EnumType.STRING)
    private PayUnit payUnit;

    private BigDecimal payAnnualMin;

    private BigDecimal payAnnualMax;

    private String searchText;

    protected PublishedFacts() {}

    PublishedFacts(JobAdvert advert, String organizationName) {
        WorkArrangement work = advert.work();
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
        country = places.isEmpty()
                ? work.applicantLocations().stream()
                        .findFirst()
                        .map(code -> code.substring(0, Math.min(2, code.length())))
                        .orElse("")
                : places.getFirst().country();
        placeWords = placeWords(work);
        payCurrency = pay.currency();
        payMin = pay.bottom();
        payMax = pay.top();
        payUnit = pay.unit();
        payAnnualMin = pay.annualMin();
        payAnnualMax = pay.annualMax();
        searchText = searchText(advert, confidential ? "" : organizationName);
    }

    /** Every name by which a place may be asked for, countries in both languages, in lower case. */
    private static String placeWords(WorkArrangement work) {
        Stream<String> addresses = work.locations().stream()
                .map(at -> String.join(" ", at.locality(), at.region(), at.postalCode(), countryNames(at.country())));
        Stream<String> areas = work.applicantLocations().stream()
                .map(code -> countryNames(code.length() < 2 ? code : code.substring(0, 2)));
        return Stream.concat(addresses, areas)
                .distinct()
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String countryNames(String country) {
        Locale place = Locale.of("", country);
        return String.join(
                " ", country, place.getDisplayCountry(Locale.ENGLISH), place.getDisplayCountry(Locale.GERMAN));
    }

    private static String searchText(JobAdvert advert, String organizationName) {
        AdvertText text = advert.text();
        Stream<String> skills = text.skills().stream().map(AdvertText.Skill::name);
        Stream<String> qualifications = text.qualifications().stream().map(AdvertText.Qualification::text);
        return Stream.of(
                        Stream.of(organizationName, advert.employer().department(), advert.summary()),
                        Stream.of(text.description().plainText()),
                        text.responsibilities().stream(),
                        qualifications,
                        skills,
                        advert.opening().industries().stream())
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
