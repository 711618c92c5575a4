package org.jobwright.services.search.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.CompositeSortComponentsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.roles.RelatedTitles;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.services.search.engine.FilterPredicates;
import org.jobwright.services.search.engine.HitReader;
import org.jobwright.services.search.engine.IndexQuery;
import org.jobwright.services.search.index.PostingField;

/** One way to search for the input: some words, and how strictly they match. */
final class SearchAttempt {

    /** Among similar matches, jobs in the reader's language come first. */
    private static final float READABLE_WEIGHT = 3f;

    private final SearchSession session;
    private final SearchPredicateFactory predicates;
    private final UnderstoodSearch understood;
    private final JobSearch search;
    private final SearchWords words;
    private final Matching matching;
    private final RelatedTitles related;
    private final Near near;
    private final Audience audience;
    private final Instant now;

    SearchAttempt(
            SearchSession session,
            UnderstoodSearch understood,
            SearchWords words,
            Matching matching,
            RoleCatalog roles,
            Audience audience,
            Instant now) {
        this.session = session;
        this.predicates = session.scope(JobPosting.class).predicate();
        this.understood = understood;
        this.search = understood.meant();
        this.words = words;
        this.matching = matching;
        this.related = words.isPlain() ? roles.relatedTo(words.words()) : RelatedTitles.NONE;
        this.near = Near.of(search);
        this.audience = audience;
        this.now = now;
    }

    UnderstoodSearch understood() {
        return understood;
    }

    SearchWords words() {
        return words;
    }

    Matching matching() {
        return matching;
    }

    Near near() {
        return near;
    }

    List<String> relatedTitles() {
        return related.all();
    }

    /** The words searched for, as a person would type them. */
    String looked() {
        return matching == Matching.CORRECTED ? String.join(" ", words.words()) : search.words();
    }

    HitReader hits() {
        return new HitReader(
                words, related.all(), near instanceof Near.Town town ? Optional.of(town.place()) : Optional.empty());
    }

    IndexQuery query() {
        return new IndexQuery(
                base(),
                new FilterPredicates(predicates, search, now).narrowing(),
                order(session.scope(JobPosting.class).sort()).toSort(),
                now);
    }

    private SearchPredicate base() {
        BooleanPredicateClausesStep<?> all = predicates.bool();
        if (!words.isEmpty()) {
            all.must(new WordPredicates(predicates, matching, audience.language()).of(words, related));
            if (audience.language() != null) {
                all.should(predicates
                        .match()
                        .field(PostingField.LANGUAGE)
                        .matching(audience.language().name())
                        .constantScore()
                        .boost(READABLE_WEIGHT));
            }
        }
        new NearPredicate(predicates).of(near).forEach(all::filter);
        return all.filter(FilterPredicates.stillOpen(predicates, now)).toPredicate();
    }

    private SortFinalStep order(SearchSortFactory f) {
        SortFinalStep newest = f.field(PostingField.POSTED).desc();
        return switch (search.order()) {
            case NEWEST -> newest;
            case PAY ->
                f.composite()
                        .add(f.field(PostingField.PAY_COMPARED).desc().missing().last())
                        .add(newest);
            case DISTANCE -> near instanceof Near.Town town ? nearest(f, town).add(newest) : best(f, newest);
            case RELEVANCE -> best(f, newest);
        };
    }

    /** By the words; if there are none, the reader's language comes first. */
    private SortFinalStep best(SearchSortFactory f, SortFinalStep newest) {
        if (!words.isEmpty()) {
            return f.composite().add(f.score()).add(newest);
        }
        return audience.language() == null
                ? newest
                : f.composite()
                        .add(f.field(PostingField.in(audience.language(), PostingField.FOREIGN)))
                        .add(newest);
    }

    // Remote work has no place, so it comes last.
    private static CompositeSortComponentsStep<?> nearest(SearchSortFactory f, Near.Town town) {
        return f.composite()
                .add(f.distance(
                                PostingField.LOCATION,
                                town.place().latitude(),
                                town.place().longitude())
                        .mode(SortMode.MIN)
                        .missing()
                        .last());
    }
}
