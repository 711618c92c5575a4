package org.jobwright.domain.candidates.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an object's dictionary says about its stream, as far as it matters here. Nested dictionaries describe something
 * else, and programs disagree about duplicate keys.
 */
final class PdfDescription {

    private static final String OPEN = "[";
    private static final String CLOSE = "]";

    private static final String TYPE = "Type";
    private static final String FILTER = "Filter";
    private static final String COUNT = "N";
    private static final String FIRST = "First";
    private static final String LENGTH = "Length";

    /** The only keys that an object stream needs; others would change the meaning of its bytes. */
    private static final Set<String> OF_OBJECTS = Set.of(TYPE, FILTER, COUNT, FIRST, LENGTH, "Extends");

    private static final Set<String> OF_PICTURES = Set.of("Subtype", "Width", "Height");

    /** Longer than any value that matters. */
    private static final int MAX_VALUE = 20;

    private final Map<String, List<String>> values = new HashMap<>();
    private String key;
    private int length;
    private int depth;
    private boolean isAmbiguous;
    private boolean saysMore;

    /** A dictionary or an array begins. */
    void open() {
        word(OPEN);
        depth++;
    }

    /** It ends. */
    void close() {
        depth = Math.max(0, depth - 1);
        word(CLOSE);
    }

    /** A key, or a name used as a value. */
    void name(String name) {
        if (depth == 1 && (key == null || length > 0)) {
            begin(name);
        } else {
            word("/" + name);
        }
    }

    /** Any other value, or a part of one. */
    void word(String word) {
        if (depth == 0 || key == null) {
            return;
        }
        length++;
        List<String> value = values.get(key);
        if (value != null && value.size() < MAX_VALUE) {
            value.add(word);
        }
    }

    private void begin(String name) {
        key = name;
        length = 0;
        boolean isOfObjects = OF_OBJECTS.contains(name);
        if (isOfObjects || OF_PICTURES.contains(name)) {
            isAmbiguous |= values.put(name, new ArrayList<>()) != null;
        }
        saysMore |= !isOfObjects;
    }

    /** Whether programs look for objects in the stream; some do if only the numbers for it are present. */
    boolean isOfObjects() {
        return says(TYPE, "/ObjStm") || values.containsKey(COUNT) && values.containsKey(FIRST);
    }

    /** Whether it has a key that an object stream does not need. */
    boolean saysMoreThanObjects() {
        return saysMore;
    }

    boolean says(String name, String value) {
        return value(name).equals(List.of(value));
    }

    /** How the stream is packed, the last step first; indirect values have no name here. */
    List<String> filters() {
        List<String> value = value(FILTER);
        boolean isArray = !value.isEmpty() && value.getFirst().equals(OPEN);
        if (!isArray && value.size() > 1) {
            return List.of("");
        }
        List<String> filters = isArray ? value.subList(1, value.size() - 1) : value;
        if (!filters.stream().allMatch(filter -> filter.startsWith("/"))) {
            throw DocumentPolicy.damaged();
        }
        return filters.stream().map(filter -> filter.substring(1)).toList();
    }

    /** The length of the stream; zero if it is given elsewhere. */
    long length() {
        return Math.max(0, number(LENGTH));
    }

    /** A number given in place; zero if there is none. */
    long number(String name) {
        try {
            return Long.parseLong(String.join(" ", value(name)));
        } catch (NumberFormatException indirect) {
            return 0;
        }
    }

    private List<String> value(String name) {
        if (isAmbiguous) {
            throw DocumentPolicy.damaged();
        }
        return values.getOrDefault(name, List.of());
    }
}
