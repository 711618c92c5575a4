package org.jobwright.services.search;

import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.CompositeSortComponentsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.RoleCatalog;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.search.FacetedSearch.Found;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** One search: what it asks the index, and what it makes of the answers. */
final class JobSearchRun {

    /** The most titles that mean nearly what was looked for. */
    static final int MOST_RELATED = 8;

    private final SearchSession session;
    private final SearchPredicateFactory predicates;
    private final JobSearch search;
    private final SearchWords words;
    private final Near near;
    private final List<String> relatedTitles;
    private final Instant now;

    JobSearchRun(SearchSession session, JobSearch search, RoleCatalog roles, Instant now) {
        this.session = session;
        this.predicates = session.scope(JobPosting.class).predicate();
        this.search = search;
        this.now = now;
        this.words = SearchWords.of(search.words());
        this.near = Near.of(search);
        this.relatedTitles = words.isPlain() ? roles.similarTo(search.words(), MOST_RELATED) : List.of();
    }

    JobSearchResults results(FacetedSearch engine, String currency, PageRequest page) {
        Hits hits = new Hits(words, relatedTitles);
        Found asTyped = engine.find(session, query(false), hits, page.offset(), size(page));
        boolean respell = asTyped.total() == 0 && words.isPlain();
        Found found = respell ? engine.find(session, query(true), hits, page.offset(), size(page)) : asTyped;
        boolean respelt = respell && found.total() > 0;
        Found shown = respelt ? found : asTyped;
        return new JobSearchResults(
                new Page<>(shown.hits(), page.number(), page.size(), shown.total()),
                new Counting(currency).counts(shown.counts()),
                near,
                relatedTitles,
                respelt);
    }

    Page<JobPostingSummary> plain(PageRequest page) {
        JobQuery query = query(false);
        BooleanPredicateClausesStep<?> all = predicates.bool().must(query.base());
        query.filters().values().forEach(all::filter);
        SearchResult<String> found = session.search(JobPosting.class)
                .select(f -> f.field(PostingField.SUMMARY, String.class))
                .where(all.toPredicate())
                .sort(query.order())
                .fetch(page.offset(), size(page));
        List<JobPostingSummary> items = found.hits().stream().map(Hits::posting).toList();
        return new Page<>(items, page.number(), page.size(), found.total().hitCount());
    }

    private JobQuery query(boolean respelt) {
        return new JobQuery(
                base(respelt),
                new FilterPredicates(predicates, search, now).narrowing(),
                order(session.scope(JobPosting.class).sort()).toSort(),
                now);
    }

    private SearchPredicate base(boolean respelt) {
        BooleanPredicateClausesStep<?> all = predicates.bool();
        if (!words.isEmpty()) {
            all.must(new WordPredicates(predicates, respelt).of(words, relatedTitles));
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
                        .add(f.field(PostingField.CURRENCY))
                        .add(f.field(PostingField.PAY).desc())
                        .add(newest);
            case DISTANCE -> near instanceof Near.Town town ? nearest(f, town).add(newest) : best(f, newest);
            case RELEVANCE -> best(f, newest);
        };
    }

    private SortFinalStep best(SearchSortFactory f, SortFinalStep newest) {
        return words.isEmpty() ? newest : f.composite().add(f.score()).add(newest);
    }

    // Work from afar is nowhere, so it comes last.
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

    private static int size(PageRequest page) {
        return Math.clamp((long) JobSearchQueries.DEEPEST - page.offset(), 0, page.size());
    }
}
