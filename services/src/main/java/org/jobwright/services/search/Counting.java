package org.jobwright.services.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.util.common.data.Range;
import org.jobwright.domain.insights.OccupationTitles;
import org.jobwright.services.search.FilterCounts.Count;

/** Asks a query for the counts of filters and reads them from its answer. */
final class Counting {

    /** The ages to count, in days. */
    static final List<Integer> AGES = List.of(1, 7, 30);

    private static final int MOST_VALUES = 12;

    /** All steps of pay in all currencies that one instance sees. */
    private static final int MOST_BANDS = 200;

    private final Instant now;
    private final String currency;
    private final Function<Long, Optional<EmployerNames.Employer>> employers;
    private final Map<JobFilter, List<Count>> counts = new EnumMap<>(JobFilter.class);

    /** @param currency of the steps of pay */
    Counting(Instant now, String currency, Function<Long, Optional<EmployerNames.Employer>> employers) {
        this.now = now;
        this.currency = currency;
        this.employers = employers;
    }

    void ask(SearchQueryOptionsStep<?, ?, ?, ?, ?> query, Collection<JobFilter> filters) {
        for (JobFilter filter : filters) {
            switch (filter) {
                case AGE ->
                    query.aggregation(ages(), f -> f.range()
                            .field(filter.field(), Instant.class)
                            .ranges(AGES.stream().map(this::age).toList()));
                case ROLE, ORGANIZATION ->
                    query.aggregation(numbers(filter), f -> f.terms()
                            .field(filter.field(), Long.class)
                            .orderByCountDescending()
                            .maxTermCount(MOST_VALUES));
                default ->
                    query.aggregation(terms(filter), f -> f.terms()
                            .field(filter.field(), String.class)
                            .orderByCountDescending()
                            .maxTermCount(filter == JobFilter.PAY ? MOST_BANDS : MOST_VALUES));
            }
        }
    }

    void read(SearchResult<?> answer, Collection<JobFilter> filters) {
        for (JobFilter filter : filters) {
            counts.put(
                    filter,
                    switch (filter) {
                        case AGE -> byAge(answer.aggregation(ages()));
                        case PAY -> byPay(answer.aggregation(terms(filter)));
                        case ROLE -> byRole(answer.aggregation(numbers(filter)));
                        case ORGANIZATION -> byOrganization(answer.aggregation(numbers(filter)));
                        case INDUSTRY -> counts(answer.aggregation(terms(filter)), CountedKey::value, CountedKey::name);
                        default -> counts(answer.aggregation(terms(filter)), Function.identity(), Function.identity());
                    });
        }
    }

    private static List<Count> byRole(Map<Long, Long> numbers) {
        return sorted(numbers.entrySet().stream().flatMap(number -> OccupationTitles.byNumber(number.getKey()).stream()
                .map(role -> new Count(role.slug(), role.title(), number.getValue()))));
    }

    private List<Count> byOrganization(Map<Long, Long> numbers) {
        return sorted(numbers.entrySet().stream().flatMap(number -> employers.apply(number.getKey()).stream()
                .map(employer -> new Count(employer.slug(), employer.name(), number.getValue()))));
    }

    private static List<Count> sorted(Stream<Count> counts) {
        return counts.sorted(
                        Comparator.comparingLong(Count::postings).reversed().thenComparing(Count::name))
                .toList();
    }

    FilterCounts counts() {
        return new FilterCounts(counts);
    }

    private static List<Count> counts(
            Map<String, Long> terms, Function<String, String> value, Function<String, String> name) {
        return sorted(terms.entrySet().stream()
                .map(term -> new Count(value.apply(term.getKey()), name.apply(term.getKey()), term.getValue())));
    }

    private List<Count> byPay(Map<String, Long> inBand) {
        return PayBand.atLeast(currency, inBand).entrySet().stream()
                .map(step -> new Count(step.getKey().toString(), step.getKey().toString(), step.getValue()))
                .toList();
    }

    private List<Count> byAge(Map<Range<Instant>, Long> since) {
        List<Count> byAge = new ArrayList<>();
        for (int days : AGES) {
            String value = Integer.toString(days);
            byAge.add(new Count(value, value, since.getOrDefault(age(days), 0L)));
        }
        return byAge;
    }

    private Range<Instant> age(int days) {
        return Range.atLeast(FilterPredicates.since(days, now));
    }

    private static AggregationKey<Map<String, Long>> terms(JobFilter filter) {
        return AggregationKey.of(filter.name());
    }

    private static AggregationKey<Map<Long, Long>> numbers(JobFilter filter) {
        return AggregationKey.of(filter.name());
    }

    private static AggregationKey<Map<Range<Instant>, Long>> ages() {
        return AggregationKey.of(JobFilter.AGE.name());
    }
}
