package org.jobwright.services.search.query;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jobwright.services.search.engine.SearchFacet;

/**
 * How many open postings each value of a facet would show with all other filters kept; most frequent values first, at
 * most as many as a person would read.
 */
public record FilterCounts(Map<SearchFacet, List<Count>> counts) implements Serializable {

    /**
     * One value of a facet.
     *
     * @param value as in the address
     * @param name the display name; for constants and codes the value itself
     */
    public record Count(String value, String name, long postings) implements Serializable {}

    public FilterCounts {
        Map<SearchFacet, List<Count>> copy = new EnumMap<>(SearchFacet.class);
        copy.putAll(counts);
        counts = copy;
    }

    public List<Count> of(SearchFacet filter) {
        return counts.getOrDefault(filter, List.of());
    }

    /** The count of a value; 0 if it is not among the most frequent. */
    public long of(SearchFacet filter, String value) {
        return of(filter).stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(Count::postings)
                .findFirst()
                .orElse(0);
    }
}
