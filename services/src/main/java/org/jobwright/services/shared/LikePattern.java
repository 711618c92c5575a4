package org.jobwright.services.shared;

import java.util.Locale;

/** Patterns for the {@code like} of a query, which compares them with text in lower case. */
public final class LikePattern {

    private LikePattern() {}

    /**
     * Matches text that contains these words literally, including {@code %} and {@code _}; everything for null or
     * blank. The query must say {@code escape '!'}.
     */
    public static String containing(String words) {
        String plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replaceAll("[!%_]", "!$0") + "%";
    }
}
