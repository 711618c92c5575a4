package org.jobwright.services.search.index;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.search.Industries;
import org.jobwright.domain.search.ReferenceRates;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.site.JobPostingSummary;

/** The part of a document for filters, sorting and counts, and what lists show. */
final class FactFields {

    private final IndexFieldReference<String> organization;
    private final IndexFieldReference<String> organizationKey;
    private final IndexFieldReference<String> industry;
    private final IndexFieldReference<String> industryKey;
    private final IndexFieldReference<String> workplace;
    private final IndexFieldReference<String> employment;
    private final IndexFieldReference<String> role;
    private final IndexFieldReference<String> guide;
    private final IndexFieldReference<String> roleKey;
    private final IndexFieldReference<String> reference;
    private final IndexFieldReference<String> language;
    private final Map<Language, IndexFieldReference<Integer>> foreign = new EnumMap<>(Language.class);
    private final IndexFieldReference<String> coordinates;
    private final IndexFieldReference<Long> payCompared;
    private final IndexFieldReference<String> country;
    private final IndexFieldReference<String> region;
    private final IndexFieldReference<String> applicantArea;
    private final IndexFieldReference<GeoPoint> location;
    private final IndexFieldReference<String> currency;
    private final IndexFieldReference<Long> pay;
    private final IndexFieldReference<String> payBand;
    private final IndexFieldReference<Instant> posted;
    private final IndexFieldReference<Instant> ends;
    private final IndexFieldReference<String> summary;

    FactFields(IndexSchemaElement schema) {
        organization =
                schema.field(PostingField.ORGANIZATION, f -> f.asString()).toReference();
        organizationKey = counted(schema, PostingField.ORGANIZATION_KEY);
        industry = schema.field(PostingField.INDUSTRY, f -> f.asString())
                .multiValued()
                .toReference();
        industryKey = countedSeveral(schema, PostingField.INDUSTRY_KEY);
        workplace = counted(schema, PostingField.WORKPLACE);
        employment = countedSeveral(schema, PostingField.EMPLOYMENT);
        role = schema.field(PostingField.ROLE, f -> f.asString()).toReference();
        roleKey = counted(schema, PostingField.ROLE_KEY);
        guide = schema.field(PostingField.GUIDE, f -> f.asString()).toReference();
        reference = schema.field(PostingField.REFERENCE, f -> f.asString()).toReference();
        language = schema.field(PostingField.LANGUAGE, f -> f.asString()).toReference();
        for (Language other : Language.values()) {
            foreign.put(
                    other,
                    schema.field(
                                    PostingField.in(other, PostingField.FOREIGN),
                                    f -> f.asInteger().searchable(Searchable.NO).sortable(Sortable.YES))
                            .toReference());
        }
        coordinates = schema.field(
                        PostingField.COORDINATES,
                        f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        payCompared = schema.field(PostingField.PAY_COMPARED, f -> f.asLong().sortable(Sortable.YES))
                .toReference();
        country = countedSeveral(schema, PostingField.COUNTRY);
        region = countedSeveral(schema, PostingField.REGION);
        applicantArea = schema.field(PostingField.APPLICANT_AREA, f -> f.asString())
                .multiValued()
                .toReference();
        location = schema.field(PostingField.LOCATION, f -> f.asGeoPoint().sortable(Sortable.YES))
                .multiValued()
                .toReference();
        currency = schema.field(PostingField.CURRENCY, f -> f.asString().sortable(Sortable.YES))
                .toReference();
        pay = schema.field(PostingField.PAY, f -> f.asLong().sortable(Sortable.YES))
                .toReference();
        payBand = counted(schema, PostingField.PAY_BAND);
        posted = schema.field(
                        PostingField.POSTED,
                        f -> f.asInstant().sortable(Sortable.YES).aggregable(Aggregable.YES))
                .toReference();
        ends = schema.field(PostingField.ENDS, f -> f.asInstant()).toReference();
        summary = schema.field(
                        PostingField.SUMMARY,
                        f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> counted(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES)).toReference();
    }

    private static IndexFieldReference<String> countedSeveral(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    void write(DocumentElement document, JobPosting posting, HiringOrganization employer, RoleCatalog roles) {
        PublishedFacts facts = posting.getPublishedFacts();
        document.addValue(summary, Json.write(summary(posting, employer)));
        if (!facts.isConfidential()) {
            document.addValue(organization, employer.getSlug());
            document.addValue(organizationKey, CountedKey.of(employer.getDisplayName(), employer.getSlug()));
        }
        facts.getIndustries().stream().distinct().forEach(name -> {
            document.addValue(industry, Industries.slug(name));
            document.addValue(
                    industryKey,
                    CountedKey.of(
                            Industries.name(Industries.slug(name), Language.EN).orElse(name), Industries.slug(name)));
        });
        document.addValue(reference, posting.getReference());
        document.addValue(language, facts.getLanguage().name());
        foreign.forEach((other, field) -> document.addValue(field, other == facts.getLanguage() ? 0 : 1));
        document.addValue(workplace, facts.getWorkplaceType().name());
        facts.getEmploymentTypes().forEach(type -> document.addValue(employment, type.name()));
        Optional<String> occupation = Occupations.of(facts).map(Occupation::slug);
        Optional<String> ofGuide =
                roles.propose(facts.getTitle()).map(proposal -> proposal.role().slug());
        occupation.ifPresent(slug -> document.addValue(role, slug));
        ofGuide.ifPresent(slug -> document.addValue(guide, slug));
        ofGuide.or(() -> occupation).ifPresent(slug -> document.addValue(roleKey, slug));
        places(document, facts);
        document.addValue(currency, facts.getPay().currency());
        long annual = facts.getPayAnnualMax().setScale(0, RoundingMode.DOWN).longValue();
        document.addValue(pay, annual);
        ReferenceRates.euros(facts.getPayAnnualMax(), facts.getPay().currency())
                .ifPresent(euros -> document.addValue(payCompared, euros));
        document.addValue(payBand, PayBand.key(facts.getPay().currency(), annual));
        document.addValue(posted, posting.getDatePosted());
        document.addValue(ends, posting.getValidThrough());
    }

    private void places(DocumentElement document, PublishedFacts facts) {
        WorkArrangement work = facts.getWork();
        List<String> open = facts.getWorkplaceType() == WorkplaceType.REMOTE ? work.applicantLocations() : List.of();
        Stream.concat(
                        work.locations().stream().map(WorkLocation::country),
                        open.stream().map(FactFields::country))
                .distinct()
                .forEach(code -> document.addValue(country, code));
        Stream.concat(
                        work.locations().stream().flatMap(at -> Gazetteer.regionOf(at).stream()),
                        open.stream().filter(area -> !area.equals(country(area))))
                .distinct()
                .forEach(code -> document.addValue(region, code));
        List<Place> places = work.locations().stream()
                .flatMap(at -> Gazetteer.locate(at).stream())
                .toList();
        places.forEach(place -> document.addValue(location, GeoPoint.of(place.latitude(), place.longitude())));
        if (!places.isEmpty()) {
            document.addValue(coordinates, Coordinates.text(places));
        }
        open.forEach(area -> document.addValue(applicantArea, area));
    }

    private static String country(String area) {
        return area.substring(0, Math.min(2, area.length()));
    }

    private static JobPostingSummary summary(JobPosting posting, HiringOrganization employer) {
        PublishedFacts facts = posting.getPublishedFacts();
        return new JobPostingSummary(
                posting.getReference(),
                facts.getTitle(),
                facts.getLanguage(),
                facts.isConfidential() ? "" : employer.getDisplayName(),
                facts.isConfidential() ? "" : employer.getSlug(),
                facts.isConfidential() ? null : employer.getPublicLogo().orElse(null),
                facts.getPlace(),
                facts.getFurtherPlaces(),
                facts.getCountry(),
                facts.getWorkplaceType(),
                facts.getEmploymentTypes(),
                facts.getPay(),
                employer.getTerms().answerPromiseDays(),
                posting.getDatePosted(),
                posting.getPublishedAt(),
                posting.getValidThrough());
    }
}
