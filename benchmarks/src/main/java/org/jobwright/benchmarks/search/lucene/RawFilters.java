package org.jobwright.benchmarks.search.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.query.Near;

/** The filters of a search, apart from its words. */
final class RawFilters {

    private static final double METRES = 1000;

    private RawFilters() {}

    /** By the dimension of each. */
    static Map<String, Query> of(JobSearch search, Instant now) {
        Map<String, Query> filters = new LinkedHashMap<>();
        any(
                filters,
                "WORKPLACE",
                "workplace",
                search.workplace().stream().map(Enum::name).toList());
        any(
                filters,
                "EMPLOYMENT",
                "employment",
                search.employment().stream().map(Enum::name).toList());
        any(filters, "ROLE", "role", search.roles());
        any(filters, "ORGANIZATION", "organization", search.organizations());
        any(filters, "INDUSTRY", "industry", search.industries());
        any(filters, "COUNTRY", "country", search.countries());
        any(filters, "REGION", "region", search.regions());
        if (search.payFrom() != null) {
            Query enough =
                    LongPoint.newRangeQuery("pay_annual_max", search.payFrom().longValue(), Long.MAX_VALUE);
            filters.put("PAY", both(enough, term("currency", search.currency())));
        }
        if (search.postedWithin() != null) {
            filters.put("AGE", LongPoint.newRangeQuery("posted", since(search.postedWithin(), now), Long.MAX_VALUE));
        }
        return filters;
    }

    static long since(int days, Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(days, ChronoUnit.DAYS).toEpochMilli();
    }

    static Query stillOpen(Instant now) {
        return LongPoint.newRangeQuery("ends", now.truncatedTo(ChronoUnit.DAYS).toEpochMilli() + 1, Long.MAX_VALUE);
    }

    static Optional<Query> near(JobSearch search, Analyzer analyzer) {
        return switch (Near.of(search)) {
            case Near.Anywhere anywhere -> Optional.empty();
            case Near.Country country -> Optional.of(term("country", country.code()));
            case Near.Region region ->
                Optional.of(either(
                        term("region", region.code()),
                        term("applicant_area", region.code().substring(0, 2))));
            case Near.Town town -> Optional.of(around(town.place(), town.radius()));
            case Near.Words words -> Optional.of(named(words.typed(), analyzer));
        };
    }

    private static Query around(Place place, int radius) {
        Query circle = LatLonPoint.newDistanceQuery("location", place.latitude(), place.longitude(), radius * METRES);
        Query country = term("applicant_area", place.country());
        return place.regionCode().isEmpty()
                ? either(circle, country)
                : either(circle, country, term("applicant_area", place.regionCode()));
    }

    private static Query named(String typed, Analyzer analyzer) {
        var builder = new QueryBuilder(analyzer);
        var all = new BooleanQuery.Builder();
        for (String word : typed.split("[\\s,]+", 8)) {
            all.add(builder.createBooleanQuery("place_names", word), Occur.MUST);
        }
        return all.build();
    }

    private static void any(Map<String, Query> filters, String dimension, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            filters.put(
                    dimension,
                    terms.size() == 1 ? term(field, values.iterator().next()) : new TermInSetQuery(field, terms));
        }
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query either(Query... queries) {
        var either = new BooleanQuery.Builder();
        for (Query query : queries) {
            either.add(query, Occur.SHOULD);
        }
        return either.build();
    }
}
