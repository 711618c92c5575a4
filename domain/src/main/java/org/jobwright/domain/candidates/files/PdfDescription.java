package org.jobwright.domain.candidates.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the dictionary of an object says about its stream, as far as it matters here. Dictionaries inside of it speak of
 * something else, and what is said twice is understood by one program this way and by another that way.
 */
final class PdfDescription {

    private static final String OPEN = "[";
    private static final String CLOSE = "]";

    private static final String TYPE = "Type";
    private static final String FILTER = "Filter";
    private static final String COUNT = "N";
    private static final String FIRST = "First";
    private static final String LENGTH = "Length";

    /** All that a stream of objects has to say; the rest would change what its bytes mean. */
    private static final Set<String> OF_OBJECTS = Set.of(TYPE, FILTER, COUNT, FIRST, LENGTH, "Extends");

    private static final Set<String> OF_PICTURES = Set.of("Subtype", "Width", "Height");

    /** Longer than anything that is asked for. */
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

    /** A key, or a name that is a value. */
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

    /** Whether programs look for objects in the stream; some do when only the figures for it are there. */
    boolean isOfObjects() {
        return says(TYPE, "/ObjStm") || values.containsKey(COUNT) && values.containsKey(FIRST);
    }

    /** Whether it says what a stream of objects has no reason to say. */
    boolean saysMoreThanObjects() {
        return saysMore;
    }

    boolean says(String name, String value) {
        return value(name).equals(List.of(value));
    }

    /** How the stream is packed, the last way first; what stands elsewhere has no name here. */
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

    /** How long the stream is; zero when that stands elsewhere. */
    long length() {
        return Math.max(0, number(LENGTH));
    }

    /** A number that stands there; zero when there is none. */
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
