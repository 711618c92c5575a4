package org.jobwright.services.search.query;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jobwright.services.search.engine.SearchFacet;
import org.jobwright.services.search.index.CountedKey;
import org.jobwright.services.search.index.PayBand;
import org.jobwright.services.search.query.FilterCounts.Count;

/** Converts an engine's term counts to facet counts for people. */
final class Counting {

    private final String currency;

    /** @param currency of the pay steps */
    Counting(String currency) {
        this.currency = currency;
    }

    FilterCounts counts(Map<SearchFacet, Map<String, Long>> terms) {
        Map<SearchFacet, List<Count>> counts = new EnumMap<>(SearchFacet.class);
        terms.forEach((filter, counted) -> counts.put(filter, counts(filter, counted)));
        return new FilterCounts(counts);
    }

    private List<Count> counts(SearchFacet filter, Map<String, Long> terms) {
        return switch (filter) {
            case AGE -> inOrder(terms);
            case PAY -> inOrder(PayBand.atLeast(currency, terms));
            case ORGANIZATION, INDUSTRY ->
                named(terms, key -> Optional.of(new Name(CountedKey.value(key), CountedKey.name(key))));
            default -> named(terms, term -> Optional.of(new Name(term, term)));
        };
    }

    private record Name(String value, String name) {}

    private static List<Count> named(Map<String, Long> terms, Function<String, Optional<Name>> name) {
        return terms.entrySet().stream()
                .flatMap(term -> name.apply(term.getKey()).stream()
                        .map(named -> new Count(named.value(), named.name(), term.getValue())))
                .sorted(Comparator.comparingLong(Count::postings).reversed().thenComparing(Count::name))
                .toList();
    }

    private static List<Count> inOrder(Map<String, Long> steps) {
        return steps.entrySet().stream()
                .map(step -> new Count(step.getKey(), step.getKey(), step.getValue()))
                .toList();
    }
}
