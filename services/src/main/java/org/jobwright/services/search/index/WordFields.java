package org.jobwright.services.search.index;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.shared.Language;

/** The part of a document for word search: stemmed in the language of the advert, and as written. */
final class WordFields {

    private final Map<Language, IndexFieldReference<String>> title = new EnumMap<>(Language.class);
    private final Map<Language, IndexFieldReference<String>> skills = new EnumMap<>(Language.class);
    private final Map<Language, IndexFieldReference<String>> duties = new EnumMap<>(Language.class);
    private final Map<Language, IndexFieldReference<String>> text = new EnumMap<>(Language.class);
    private final IndexFieldReference<String> titleNames;
    private final IndexFieldReference<String> titleKey;
    private final IndexFieldReference<String> organizationNames;
    private final IndexFieldReference<String> placeNames;

    WordFields(IndexSchemaElement schema) {
        for (Language language : Language.values()) {
            title.put(language, hidden(schema, PostingField.TITLE, language));
            skills.put(language, hidden(schema, PostingField.SKILLS, language));
            duties.put(language, hidden(schema, PostingField.DUTIES, language));
            text.put(language, shown(schema, PostingField.TEXT, language));
        }
        titleNames = names(schema, PostingField.TITLE_NAMES);
        organizationNames = names(schema, PostingField.ORGANIZATION_NAMES);
        placeNames = schema.field(
                        PostingField.PLACE_NAMES,
                        f -> f.asString().analyzer(PostingAnalysis.NAMES).norms(Norms.NO))
                .multiValued()
                .toReference();
        titleKey = schema.field(PostingField.TITLE_KEY, f -> f.asString().aggregable(Aggregable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> shown(IndexSchemaElement schema, String name, Language language) {
        return schema.field(PostingField.in(language, name), f -> f.asString()
                        .analyzer(PostingAnalysis.stems(language))
                        .projectable(Projectable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> hidden(IndexSchemaElement schema, String name, Language language) {
        return schema.field(
                        PostingField.in(language, name), f -> f.asString().analyzer(PostingAnalysis.stems(language)))
                .toReference();
    }

    private static IndexFieldReference<String> names(IndexSchemaElement schema, String name) {
        return schema.field(
                        name, f -> f.asString().analyzer(PostingAnalysis.NAMES).norms(Norms.NO))
                .toReference();
    }

    void write(DocumentElement document, PublishedFacts facts, HiringOrganization employer) {
        Language language = facts.getLanguage();
        document.addValue(title.get(language), facts.getTitle());
        document.addValue(skills.get(language), facts.getSkillsText());
        document.addValue(duties.get(language), facts.getDutiesText());
        document.addValue(text.get(language), facts.getDescriptionText());
        document.addValue(titleNames, facts.getTitle());
        document.addValue(titleKey, facts.getTitle());
        if (!facts.isConfidential()) {
            document.addValue(organizationNames, employer.getDisplayName());
        }
        facts.getWork().locations().forEach(place -> document.addValue(placeNames, words(place)));
        facts.getWork()
                .applicantLocations()
                .forEach(area -> document.addValue(placeNames, country(area.substring(0, 2))));
    }

    /** Every name by which people may search for a place, its country in both languages. */
    private static String words(WorkLocation place) {
        return String.join(" ", place.locality(), place.region(), place.postalCode(), country(place.country()));
    }

    private static String country(String code) {
        Locale country = Locale.of("", code);
        return String.join(" ", country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(Locale.GERMAN));
    }
}
