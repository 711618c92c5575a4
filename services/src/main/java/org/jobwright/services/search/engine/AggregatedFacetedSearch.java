package org.jobwright.services.search.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;
import org.jobwright.domain.jobs.JobPosting;

/** Lets any engine count by aggregations. A facet that narrows the search is queried once more, without itself. */
final class AggregatedFacetedSearch implements FacetedSearch {

    private static final Set<SearchFacet> ALL = EnumSet.allOf(SearchFacet.class);

    @Override
    public Found find(SearchSession session, IndexQuery query, HitReader hits, int from, int size) {
        Map<SearchFacet, Map<String, Long>> counts = new EnumMap<>(SearchFacet.class);
        Set<SearchFacet> others = EnumSet.copyOf(ALL);
        others.removeAll(query.filters().keySet());
        var asked = session.search(JobPosting.class)
                .select(hits::projection)
                .where(predicate(session, query, null))
                .sort(query.order());
        count(asked, others, query.now());
        SearchResult<JobHit> found = asked.fetch(from, size);
        read(found, others, query.now(), counts);
        for (SearchFacet filter : query.filters().keySet()) {
            var without = session.search(JobPosting.class).where(predicate(session, query, filter));
            count(without, Set.of(filter), query.now());
            read(without.fetch(0), Set.of(filter), query.now(), counts);
        }
        return new Found(found.total().hitCount(), found.hits(), counts);
    }

    @Override
    public Map<String, Long> mostFrequent(SearchSession session, SearchPredicate fitting, String field, int most) {
        AggregationKey<Map<String, Long>> terms = AggregationKey.of(field);
        return session.search(JobPosting.class)
                .where(fitting)
                .aggregation(terms, f -> f.terms()
                        .field(field, String.class)
                        .orderByCountDescending()
                        .maxTermCount(most))
                .fetch(0)
                .aggregation(terms);
    }

    private static SearchPredicate predicate(SearchSession session, IndexQuery query, SearchFacet without) {
        BooleanPredicateClausesStep<?> all =
                session.scope(JobPosting.class).predicate().bool();
        all.must(query.base());
        query.filters().forEach((filter, predicate) -> {
            if (filter != without) {
                all.filter(predicate);
            }
        });
        return all.toPredicate();
    }

    private static void count(
            SearchQueryOptionsStep<?, ?, ?, ?, ?> query, Collection<SearchFacet> filters, Instant now) {
        for (SearchFacet filter : filters) {
            if (filter == SearchFacet.AGE) {
                query.aggregation(ages(), f -> f.range()
                        .field(filter.field(), Instant.class)
                        .ranges(FilterPredicates.ages(now).values().stream()
                                .map(Range::atLeast)
                                .toList()));
            } else {
                query.aggregation(terms(filter), f -> f.terms()
                        .field(filter.field(), String.class)
                        .orderByCountDescending()
                        .maxTermCount(filter.mostCounted()));
            }
        }
    }

    private static void read(
            SearchResult<?> answer,
            Collection<SearchFacet> filters,
            Instant now,
            Map<SearchFacet, Map<String, Long>> counts) {
        for (SearchFacet filter : filters) {
            counts.put(
                    filter,
                    filter == SearchFacet.AGE
                            ? byAge(answer.aggregation(ages()), now)
                            : answer.aggregation(terms(filter)));
        }
    }

    private static Map<String, Long> byAge(Map<Range<Instant>, Long> since, Instant now) {
        Map<String, Long> byAge = new LinkedHashMap<>();
        FilterPredicates.ages(now)
                .forEach((days, begin) -> byAge.put(days, since.getOrDefault(Range.atLeast(begin), 0L)));
        return byAge;
    }

    private static AggregationKey<Map<String, Long>> terms(SearchFacet filter) {
        return AggregationKey.of(filter.name());
    }

    private static AggregationKey<Map<Range<Instant>, Long>> ages() {
        return AggregationKey.of(SearchFacet.AGE.name());
    }
}
