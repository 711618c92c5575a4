package org.jobwright.domain.jobs.revisions;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.Json;

/**
 * What a revision changed in one field of a document.
 *
 * @param field its name; with the name of the field that contains it: {@code employerThreshold.count}
 * @param before the values that are gone
 * @param after the values that are new
 */
public record DocumentChange(String field, List<String> before, List<String> after) implements Serializable {

    /** Between the name and the value of a part of an entry, and between parts. */
    public static final String IS = " = ";

    public static final String AND = "; ";

    public DocumentChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The fields in which two revisions differ. Of a list only the entries that differ are named.
     *
     * @param before null for a document that is new
     */
    public static List<DocumentChange> between(Revisable<?> before, Revisable<?> after) {
        Map<String, List<String>> former = before == null ? Map.of() : values(before);
        Map<String, List<String>> now = values(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(former.keySet());
        return fields.stream()
                .map(field -> new DocumentChange(
                        field,
                        without(former.getOrDefault(field, List.of()), now.getOrDefault(field, List.of())),
                        without(now.getOrDefault(field, List.of()), former.getOrDefault(field, List.of()))))
                .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
                .toList();
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static Map<String, List<String>> values(Revisable<?> document) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<?, ?> parts = Json.read(Json.write(document), Map.class);
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            collect(component.getName(), parts.get(component.getName()), values);
        }
        return values;
    }

    private static void collect(String path, Object value, Map<String, List<String>> values) {
        switch (value) {
            case Map<?, ?> parts -> parts.forEach((name, part) -> collect(path + "." + name, part, values));
            case Collection<?> entries ->
                values.put(path, entries.stream().map(DocumentChange::words).toList());
            case null -> {}
            default -> values.put(path, List.of(words(value)));
        }
    }

    /** An entry of a list that has parts of its own is written as one line. */
    private static String words(Object value) {
        if (value instanceof Map<?, ?> parts) {
            Map<String, List<String>> named = new LinkedHashMap<>();
            parts.forEach((name, part) -> collect(String.valueOf(name), part, named));
            return named.entrySet().stream()
                    .map(part -> part.getKey() + IS + String.join(", ", part.getValue()))
                    .collect(Collectors.joining(AND));
        }
        return String.valueOf(value);
    }
}
