package org.jobwright.web.talent;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.domain.talent.PoolSearch;

/**
 * The address of the talent pool: everything that is looked for, so that it can be shared and revisited.
 *
 * @param organization whose pool, by its slug; blank for the first
 */
record PoolAddress(String organization, PoolSearch search) implements Serializable {

    static PoolAddress read(QueryParameters query) {
        return new PoolAddress(
                text(query, "organization"),
                new PoolSearch(
                        text(query, "q"),
                        text(query, "role"),
                        text(query, "skills"),
                        text(query, "near"),
                        value(query, "radius", Integer::valueOf),
                        value(query, "available", LocalDate::parse),
                        value(query, "tag", id -> new TagId(UUID.fromString(id))),
                        value(query, "pool", id -> new NamedPoolId(UUID.fromString(id))),
                        value(query, "quiet", Integer::valueOf)));
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new TreeMap<>();
        put(parameters, "organization", organization);
        put(parameters, "q", search.words());
        put(parameters, "role", search.role());
        put(parameters, "skills", search.skills());
        put(parameters, "near", search.place());
        put(parameters, "radius", search.radius());
        put(parameters, "available", search.availableBy());
        put(parameters, "tag", search.tag());
        put(parameters, "pool", search.pool());
        put(parameters, "quiet", search.quietDays());
        return new QueryParameters(parameters);
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    /** Null if the value is absent or cannot be read. */
    private static <T> T value(QueryParameters query, String name, Function<String, T> read) {
        try {
            return query.getSingleParameter(name).map(read).orElse(null);
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
