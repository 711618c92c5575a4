package org.jobwright.services.search.query;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.engine.FilterPredicates;
import org.jobwright.services.search.engine.SearchIndex;
import org.jobwright.services.search.index.CountedKey;
import org.jobwright.services.search.index.PostingField;
import org.jobwright.services.search.query.Suggestion.Kind;

/** Suggestions while someone types: titles and employers of open postings, titles in general, and places. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SuggestionQueries {

    private static final int MOST = 8;
    private static final int MOST_ORGANIZATIONS = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    private static final Pattern DETAIL = Pattern.compile(",| [-–—|] |\\s?\\(");

    @Inject
    private SearchIndex index;

    @Inject
    private Clock clock;

    /**
     * Titles that contain the words typed so far, the last of them perhaps incomplete; then employers. At most 8.
     *
     * @param language of the titles; those in another are only offered if there are none
     */
    public List<Suggestion> words(String typed, Language language) {
        String shown = typed.strip();
        if (shown.length() < SHORTEST || shown.length() > LONGEST) {
            return List.of();
        }
        return index.ask(session -> words(session, shown, language));
    }

    private List<Suggestion> words(SearchSession session, String typed, Language language) {
        Map<String, Suggestion> titles = titles(session, typed, language);
        if (titles.isEmpty()) {
            for (Language other : Language.values()) {
                titles.putAll(titles(session, typed, other));
            }
        }
        List<Suggestion> organizations = new ArrayList<>();
        SearchPredicateFactory f = session.scope(JobPosting.class).predicate();
        index.faceted()
                .mostFrequent(
                        session,
                        begun(f, typed, PostingField.ORGANIZATION_NAMES).toPredicate(),
                        PostingField.ORGANIZATION_KEY,
                        MOST)
                .forEach((key, postings) ->
                        organizations.add(new Suggestion(Kind.ORGANIZATION, CountedKey.name(key), postings)));
        List<Suggestion> few = organizations.subList(0, Math.min(MOST_ORGANIZATIONS, organizations.size()));
        return Stream.concat(titles.values().stream().limit(MOST - few.size()), few.stream())
                .toList();
    }

    /** Places whose names begin like this, largest first. At most 8. */
    public List<Place> places(String typed) {
        return typed.strip().length() < SHORTEST || typed.length() > LONGEST
                ? List.of()
                : Gazetteer.startingWith(typed.strip(), "", MOST);
    }

    private Map<String, Suggestion> titles(SearchSession session, String typed, Language language) {
        SearchPredicateFactory f = session.scope(JobPosting.class).predicate();
        SearchPredicate fitting = begun(f, typed, PostingField.TITLE_NAMES)
                .filter(f.match().field(PostingField.LANGUAGE).matching(language.name()))
                .toPredicate();
        Map<String, Suggestion> titles = new LinkedHashMap<>();
        index.faceted()
                .mostFrequent(session, fitting, PostingField.TITLE_KEY, MOST)
                .forEach((title, postings) -> titles.merge(
                        job(title).toLowerCase(Locale.ROOT),
                        new Suggestion(Kind.TITLE, job(title), postings),
                        (one, other) -> new Suggestion(Kind.TITLE, one.text(), one.postings() + other.postings())));
        OccupationTitles.startingWith(typed, language, MOST)
                .forEach(title ->
                        titles.putIfAbsent(title.toLowerCase(Locale.ROOT), new Suggestion(Kind.TITLE, title, 0)));
        return titles;
    }

    /** The job in a title, before the team or the place: Backend Developer for Backend Developer, Timetables. */
    private static String job(String title) {
        String start = DETAIL.split(title, 2)[0].strip();
        return start.isEmpty() ? title : start;
    }

    private BooleanPredicateClausesStep<?> begun(SearchPredicateFactory f, String typed, String field) {
        BooleanPredicateClausesStep<?> all = f.bool();
        String[] parts = typed.split("\\s+", MOST_WORDS);
        for (int i = 0; i < parts.length - 1; i++) {
            all.filter(f.match().field(field).matching(parts[i]));
        }
        all.filter(f.prefix().field(field).matching(parts[parts.length - 1]));
        all.filter(FilterPredicates.stillOpen(f, clock.instant()));
        return all;
    }
}
