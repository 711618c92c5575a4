package org.jobwright.benchmarks.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiLongValuesSource;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.jobwright.benchmarks.Searcher;

/** Counts of all filters from doc values; what depends on the reader alone is computed once. */
final class RawCounts {

    private static final int MOST_VALUES = 12;
    private static final int MOST_BANDS = 200;
    private static final List<Long> STEPS =
            List.of(20_000L, 30_000L, 40_000L, 50_000L, 60_000L, 80_000L, 100_000L, 150_000L);
    private static final List<Integer> AGES = List.of(1, 7, 30);

    /** Dimension and field. */
    static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("WORKPLACE", "workplace");
        FIELDS.put("EMPLOYMENT", "employment");
        FIELDS.put("ROLE", "role_key");
        FIELDS.put("ORGANIZATION", "organization_key");
        FIELDS.put("INDUSTRY", "industry_key");
        FIELDS.put("COUNTRY", "country");
        FIELDS.put("REGION", "region");
        FIELDS.put("PAY", "pay_band");
        FIELDS.put("AGE", "posted");
    }

    private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

    RawCounts(IndexReader reader) throws IOException {
        for (String field : FIELDS.values()) {
            if (!field.equals("posted")) {
                states.put(field, new StringDocValuesReaderState(reader, field));
            }
        }
    }

    Map<String, Long> of(String dimension, FacetsCollector matches, Instant now) throws IOException {
        String field = FIELDS.get(dimension);
        return switch (dimension) {
            case "AGE" -> ages(matches, now);
            case "PAY" -> atLeast(top(strings(field, matches), field, MOST_BANDS));
            case "ORGANIZATION", "INDUSTRY" -> withoutNames(top(strings(field, matches), field, MOST_VALUES));
            default -> top(strings(field, matches), field, MOST_VALUES);
        };
    }

    private Facets strings(String field, FacetsCollector matches) throws IOException {
        return new StringValueFacetCounts(states.get(field), matches);
    }

    private static Map<String, Long> top(Facets facets, String field, int most) throws IOException {
        FacetResult result = facets.getTopChildren(most, field);
        Map<String, Long> counts = new LinkedHashMap<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                counts.put(value.label, value.value.longValue());
            }
        }
        return counts;
    }

    private static Map<String, Long> ages(FacetsCollector matches, Instant now) throws IOException {
        LongRange[] ranges = AGES.stream()
                .map(days ->
                        new LongRange(Integer.toString(days), RawFilters.since(days, now), true, Long.MAX_VALUE, true))
                .toArray(LongRange[]::new);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (LabelAndValue value : new LongRangeFacetCounts(
                        "posted", MultiLongValuesSource.fromLongField("posted"), matches, ranges)
                .getAllChildren("posted")
                .labelValues) {
            counts.put(value.label, value.value.longValue());
        }
        return counts;
    }

    private static Map<String, Long> atLeast(Map<String, Long> bands) {
        Map<String, Long> sums = new LinkedHashMap<>();
        long sum = 0;
        for (long step : STEPS.reversed()) {
            sum += bands.getOrDefault(Searcher.CURRENCY + ":" + step, 0L);
            sums.put(Long.toString(step), sum);
        }
        return sums;
    }

    private static Map<String, Long> withoutNames(Map<String, Long> named) {
        Map<String, Long> values = new LinkedHashMap<>();
        named.forEach((key, count) -> values.put(key.substring(key.lastIndexOf('\t') + 1), count));
        return values;
    }
}
