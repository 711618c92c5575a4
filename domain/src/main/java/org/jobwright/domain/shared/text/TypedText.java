package org.jobwright.domain.shared.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What people typed into a form: never null, trimmed, and no longer than its maximum. */
public final class TypedText {

    static final int MAX_LINE = 300;
    static final int MAX_TEXT = 20_000;

    private TypedText() {}

    /** A text of any length, so that a form is empty instead of showing "null". */
    public static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    /** A text on one line. */
    public static String line(String given) {
        return firstOf(stored(clean(given).replace('\r', ' ').replace('\n', ' ')), MAX_LINE);
    }

    /** A text of several lines. */
    public static String text(String given) {
        return firstOf(stored(clean(given)), MAX_TEXT);
    }

    // PostgreSQL refuses the NUL character in jsonb.
    private static String stored(String text) {
        return text.replace("\0", "").strip();
    }

    /** The non-blank lines, in order. */
    public static List<String> lines(List<String> lines) {
        return list(lines).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The entries that are there. */
    public static <T> List<T> list(List<T> list) {
        return Stream.ofNullable(list)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The text, or its first code points; no character outside the first plane is cut in two. */
    public static String firstOf(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
