package org.jobwright.services.search.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryWhereStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.engine.FacetedSearch;
import org.jobwright.services.search.engine.FacetedSearch.Found;
import org.jobwright.services.search.engine.HitReader;
import org.jobwright.services.search.engine.IndexQuery;
import org.jobwright.services.search.index.PostingField;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/**
 * One search: with the words as understood, and as long as that finds nothing, less and less strictly: without a
 * guessed town, with similar spellings, corrected, and finally with some of the words.
 */
final class JobSearchRun {

    private final SearchSession session;
    private final JobSearch search;
    private final Audience audience;
    private final RoleCatalog roles;
    private final Instant now;

    JobSearchRun(SearchSession session, JobSearch search, Audience audience, RoleCatalog roles, Instant now) {
        this.session = session;
        this.search = search;
        this.audience = audience;
        this.roles = roles;
        this.now = now;
    }

    JobSearchResults results(FacetedSearch engine, PageRequest page) {
        SearchAttempt first = asUnderstood(UnderstoodSearch.of(search, audience.country()));
        Found asTyped = find(engine, first, page);
        if (asTyped.total() > 0) {
            return results(first, asTyped, page);
        }
        for (Supplier<Optional<SearchAttempt>> next : lessStrict(first)) {
            Optional<SearchAttempt> attempt = next.get();
            if (attempt.isPresent()) {
                Found found = find(engine, attempt.get(), page);
                if (found.total() > 0) {
                    return results(attempt.get(), found, page);
                }
            }
        }
        return results(first, asTyped, page);
    }

    private List<Supplier<Optional<SearchAttempt>>> lessStrict(SearchAttempt first) {
        List<Supplier<Optional<SearchAttempt>>> attempts = new ArrayList<>();
        UnderstoodSearch understood = first.understood();
        SearchWords words = first.words();
        if (understood.isGuessed()) {
            attempts.add(() -> Optional.of(asUnderstood(UnderstoodSearch.withoutGuesses(search, audience.country()))));
        }
        if (words.isPlain()) {
            attempts.add(() -> Optional.of(attempt(understood, words, Matching.SPELT_ALIKE)));
            attempts.add(() -> OccupationTitles.corrected(words.words())
                    .map(corrected -> attempt(understood, words.with(corrected), Matching.CORRECTED)));
            if (words.words().size() > 1) {
                attempts.add(() -> Optional.of(attempt(understood, words, Matching.SOME_WORDS)));
            }
        }
        return attempts;
    }

    Page<JobPostingSummary> plain(PageRequest page) {
        IndexQuery query = query(search);
        SearchResult<String> found = summaries()
                .where(matching(query).toPredicate())
                .sort(query.order())
                .fetch(page.offset(), size(page));
        return new Page<>(
                postings(found.hits()),
                page.number(),
                page.size(),
                found.total().hitCount());
    }

    List<JobPostingSummary> postedAfter(Instant time, int most) {
        IndexQuery query = query(search.in(JobSearch.Order.NEWEST));
        SearchPredicateFactory predicates = session.scope(JobPosting.class).predicate();
        List<String> found = summaries()
                .where(matching(query)
                        .filter(predicates.range().field(PostingField.POSTED).atLeast(time))
                        .toPredicate())
                .sort(query.order())
                .fetchHits(most);
        // The index knows milliseconds.
        return postings(found).stream()
                .filter(job -> job.datePosted().isAfter(time))
                .toList();
    }

    private IndexQuery query(JobSearch wanted) {
        return asUnderstood(UnderstoodSearch.of(wanted, audience.country())).query();
    }

    private SearchQueryWhereStep<?, String, ?, ?> summaries() {
        return session.search(JobPosting.class).select(f -> f.field(PostingField.SUMMARY, String.class));
    }

    private BooleanPredicateClausesStep<?> matching(IndexQuery query) {
        BooleanPredicateClausesStep<?> all =
                session.scope(JobPosting.class).predicate().bool().must(query.base());
        query.filters().values().forEach(all::filter);
        return all;
    }

    private static List<JobPostingSummary> postings(List<String> found) {
        return found.stream().map(HitReader::posting).toList();
    }

    private SearchAttempt asUnderstood(UnderstoodSearch understood) {
        return attempt(understood, SearchWords.of(understood.meant().words()), Matching.ALL_WORDS);
    }

    private SearchAttempt attempt(UnderstoodSearch understood, SearchWords words, Matching matching) {
        return new SearchAttempt(session, understood, words, matching, roles, audience, now);
    }

    private Found find(FacetedSearch engine, SearchAttempt attempt, PageRequest page) {
        return engine.find(session, attempt.query(), attempt.hits(), page.offset(), size(page));
    }

    private JobSearchResults results(SearchAttempt attempt, Found found, PageRequest page) {
        return new JobSearchResults(
                new Page<>(found.hits(), page.number(), page.size(), found.total()),
                new Counting(currency(attempt.understood().meant())).counts(found.counts()),
                attempt.understood(),
                attempt.near(),
                attempt.relatedTitles(),
                attempt.matching(),
                attempt.looked());
    }

    /** Of the pay steps: that of the minimum pay, which may be among the words. */
    private String currency(JobSearch meant) {
        return meant.payFrom() == null || meant.currency().isEmpty() ? audience.currency() : meant.currency();
    }

    private static int size(PageRequest page) {
        return Math.clamp((long) JobSearchQueries.DEEPEST - page.offset(), 0, page.size());
    }
}
