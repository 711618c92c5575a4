package org.jobwright.services.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.CompositeSortComponentsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.RoleCatalog;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** One search: what it asks the index, and what it makes of the answers. */
final class JobSearchRun {

    private static final int MOST_RELATED = 8;
    private static final Set<JobFilter> ALL = EnumSet.allOf(JobFilter.class);

    private final SearchSession session;
    private final JobSearch search;
    private final SearchWords words;
    private final Near near;
    private final List<String> relatedTitles;
    private final Instant now;
    private final FilterPredicates filters;
    private final Hits hits;

    JobSearchRun(SearchSession session, JobSearch search, RoleCatalog roles, Instant now) {
        this.session = session;
        this.search = search;
        this.now = now;
        this.words = SearchWords.of(search.words());
        this.near = Near.of(search);
        this.relatedTitles = words.isPlain() ? roles.similarTo(search.words(), MOST_RELATED) : List.of();
        this.hits = new Hits(words, relatedTitles);
        this.filters = new FilterPredicates(session.scope(JobPosting.class).predicate(), search, now);
    }

    JobSearchResults results(String currency, PageRequest page, EmployerNames employers) {
        Counting counting = new Counting(now, currency, number -> employers.of(number, session));
        SearchResult<JobHit> found = found(page, counting, false);
        boolean respelt = false;
        if (found.total().hitCount() == 0 && words.isPlain()) {
            found = found(page, counting, true);
            respelt = found.total().hitCount() > 0;
        }
        countOwnValues(counting, respelt);
        return new JobSearchResults(page(found, page), counting.counts(), near, relatedTitles, respelt);
    }

    Page<JobPostingSummary> plain(PageRequest page) {
        SearchResult<JobHit> found = query(null, false).fetch(page.offset(), size(page));
        List<JobPostingSummary> items =
                found.hits().stream().map(JobHit::posting).toList();
        return new Page<>(items, page.number(), page.size(), found.total().hitCount());
    }

    private SearchResult<JobHit> found(PageRequest page, Counting counting, boolean respelt) {
        Set<JobFilter> others = EnumSet.copyOf(ALL);
        others.removeAll(filters.narrowing());
        var query = query(null, respelt);
        counting.ask(query, others);
        SearchResult<JobHit> found = query.fetch(page.offset(), size(page));
        counting.read(found, others);
        return found;
    }

    /** Filters that narrow count their own values as if they did not; each of these asks once more. */
    private void countOwnValues(Counting counting, boolean respelt) {
        for (JobFilter filter : filters.narrowing()) {
            Set<JobFilter> own = EnumSet.of(filter);
            var without = query(filter, respelt);
            counting.ask(without, own);
            counting.read(without.fetch(0), own);
        }
    }

    private SearchQueryOptionsStep<?, JobHit, ?, ?, ?> query(JobFilter without, boolean respelt) {
        return session.search(JobPosting.class)
                .select(hits::projection)
                .where(predicate(without, respelt))
                .sort(this::order);
    }

    private SearchPredicate predicate(JobFilter without, boolean respelt) {
        SearchPredicateFactory f = session.scope(JobPosting.class).predicate();
        BooleanPredicateClausesStep<?> all = f.bool();
        if (!words.isEmpty()) {
            all.must(new WordPredicates(f, respelt).of(words, relatedTitles));
        }
        new NearPredicate(f).of(near).forEach(all::filter);
        filters.without(without).forEach(all::filter);
        all.filter(FilterPredicates.stillOpen(f, now));
        return all.toPredicate();
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

    private static Page<JobHit> page(SearchResult<JobHit> found, PageRequest page) {
        return new Page<>(
                found.hits(), page.number(), page.size(), found.total().hitCount());
    }
}
