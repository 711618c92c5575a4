package org.jobwright.services.search.index;

/** The value of a facet and its name in one term of the index: the name, then the value. */
public final class CountedKey {

    private static final char BETWEEN = '\t';

    private CountedKey() {}

    static String of(String name, String value) {
        return name.replace(BETWEEN, ' ') + BETWEEN + value;
    }

    public static String name(String key) {
        return key.substring(0, key.lastIndexOf(BETWEEN));
    }

    public static String value(String key) {
        return key.substring(key.lastIndexOf(BETWEEN) + 1);
    }
}
