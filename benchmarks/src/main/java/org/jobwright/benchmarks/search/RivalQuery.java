package org.jobwright.benchmarks.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.benchmarks.Searcher;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.query.Near;

/**
 * A search as one SQL statement: the rows that match words and place are selected once; hits and counts are computed
 * from that, each count without its own filter.
 */
final class RivalQuery {

    /** The filter and the expression whose values are counted. */
    private static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        COUNTED.put("WORKPLACE", "workplace");
        COUNTED.put("EMPLOYMENT", "unnest(employment)");
        COUNTED.put("ROLE", "role");
        COUNTED.put("ORGANIZATION", "organization");
        COUNTED.put("INDUSTRY", "unnest(industries)");
        COUNTED.put("COUNTRY", "unnest(countries)");
        COUNTED.put("REGION", "unnest(regions)");
        COUNTED.put("PAY", "case when currency = 'GBP' then pay_step::text end");
    }

    private final List<Object> arguments = new ArrayList<>();
    private final JobSearch search;
    private final boolean respelt;

    RivalQuery(JobSearch search, boolean respelt) {
        this.search = search;
        this.respelt = respelt;
    }

    List<Object> arguments() {
        return arguments;
    }

    String sql() {
        boolean words = !search.words().isEmpty();
        String rank =
                words ? respelt ? "word_similarity(?, title)" : "ts_rank(words, plainto_tsquery('english', ?))" : "0";
        if (words) {
            arguments.add(search.words());
        }
        List<String> conditions = new ArrayList<>(List.of("ends > now()"));
        if (words) {
            conditions.add(respelt ? "? <% title" : "words @@ plainto_tsquery('english', ?)");
            arguments.add(search.words());
        }
        near(conditions);
        Map<String, String> filters = filters();
        boolean narrow = words || conditions.size() > 1;
        Map<String, String> flags = new LinkedHashMap<>();
        filters.forEach((filter, condition) -> flags.put(filter, "(" + condition + ") as " + flag(filter)));
        if (!narrow && !filters.isEmpty()) { // one of the filters finds the rows by its index
            conditions.add(filters.values().stream().collect(Collectors.joining(") or (", "((", "))")));
        }
        String found = "with found as materialized (select reference, posted, " + rank
                + " as rank, workplace, employment, role,"
                + " organization, industries, countries, regions, currency, pay_step"
                + flags.values().stream().map(flag -> ", " + flag).collect(Collectors.joining())
                + " from rival.posting where " + String.join(" and ", conditions) + "), "
                + "hits as materialized (select * from found" + where(filters.keySet(), null) + ")";
        List<String> parts = new ArrayList<>();
        parts.add("(select 'HIT', reference, 0::bigint from hits order by rank desc, posted desc limit " + Searcher.PAGE
                + ")");
        parts.add("(select 'TOTAL', null, count(*) from hits)");
        parts.add("(select 'AGE', days::text, count(*) filter (where posted >= now() - make_interval(days => days))"
                + " from hits, unnest(array[1, 7, 30]) as days group by days)");
        COUNTED.forEach((filter, value) -> parts.add("(select '" + filter + "', value, count(*) from (select " + value
                + " as value from " + (filters.containsKey(filter) ? "found" + where(filters.keySet(), filter) : "hits")
                + ") as values where value is not null group by value order by 3 desc limit 12)"));
        return found + " " + String.join(" union all ", parts);
    }

    private static String where(Set<String> filters, String without) {
        String conditions = filters.stream()
                .filter(filter -> !filter.equals(without))
                .map(RivalQuery::flag)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    private static String flag(String filter) {
        return "is_" + filter.toLowerCase(Locale.ROOT);
    }

    /** Constants of enums and slugs, so that they may be inlined. */
    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        any(filters, "WORKPLACE", "workplace = any(array[%s])", search.workplace());
        any(filters, "EMPLOYMENT", "employment && array[%s]", search.employment());
        any(filters, "INDUSTRY", "industries && array[%s]", search.industries());
        any(filters, "COUNTRY", "countries && array[%s]", search.countries());
        any(filters, "REGION", "regions && array[%s]", search.regions());
        any(filters, "ROLE", "role = any(array[%s])", search.roles());
        return filters;
    }

    private static void any(Map<String, String> filters, String filter, String condition, Set<?> values) {
        if (!values.isEmpty()) {
            filters.put(
                    filter,
                    condition.formatted(
                            values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "))));
        }
    }

    private void near(List<String> conditions) {
        switch (Near.of(search)) {
            case Near.Anywhere anywhere -> {}
            case Near.Country country -> conditions.add("countries && array['" + country.code() + "']");
            case Near.Region region ->
                conditions.add("(regions && array['" + region.code() + "'] or areas && array['"
                        + region.code().substring(0, 2) + "'])");
            case Near.Town town -> conditions.add(around(town.place(), town.radius() * 1000));
            case Near.Words words -> {
                conditions.add("place ilike ?");
                arguments.add("%" + words.typed() + "%");
            }
        }
    }

    private static String around(Place place, int metres) {
        String middle = "ll_to_earth(" + place.latitude() + ", " + place.longitude() + ")";
        String areas = "areas && array['" + place.country() + "', '" + place.regionCode() + "']";
        return "((latitude is not null and earth_box(" + middle + ", " + metres
                + ") @> ll_to_earth(latitude, longitude)"
                + " and earth_distance(" + middle + ", ll_to_earth(latitude, longitude)) <= " + metres + ") or " + areas
                + ")";
    }
}
