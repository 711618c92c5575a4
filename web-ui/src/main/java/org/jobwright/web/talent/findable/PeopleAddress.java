package org.jobwright.web.talent.findable;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jobwright.domain.talent.findable.PeopleSearch;

/**
 * The address of the search over people: everything that is looked for, so that it can be shared and revisited.
 *
 * @param organization for whom, by its slug; blank for the first
 */
record PeopleAddress(String organization, PeopleSearch search) implements Serializable {

    static PeopleAddress read(QueryParameters query) {
        return new PeopleAddress(
                text(query, "organization"),
                new PeopleSearch(
                        text(query, "q"),
                        text(query, "role"),
                        text(query, "skills"),
                        text(query, "near"),
                        value(query, "radius", Integer::valueOf),
                        text(query, "remote").equals("true"),
                        value(query, "available", LocalDate::parse),
                        value(query, "pay", Integer::valueOf),
                        text(query, "currency"),
                        text(query, "language"),
                        text(query, "permit")));
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new TreeMap<>();
        put(parameters, "organization", organization);
        put(parameters, "q", search.words());
        put(parameters, "role", search.role());
        put(parameters, "skills", search.skills());
        put(parameters, "near", search.place());
        put(parameters, "radius", search.radius());
        put(parameters, "remote", search.remote() ? "true" : "");
        put(parameters, "available", search.availableBy());
        put(parameters, "pay", search.payUpTo());
        put(parameters, "currency", search.payUpTo() == null ? "" : search.currency());
        put(parameters, "language", search.language());
        put(parameters, "permit", search.permit());
        return new QueryParameters(parameters);
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    /** Null if the value is absent or cannot be read. */
    private static <T> T value(QueryParameters query, String name, Function<String, T> read) {
        try {
            return query.getSingleParameter(name).map(read).orElse(null);
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
