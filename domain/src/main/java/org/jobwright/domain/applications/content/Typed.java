package org.jobwright.domain.applications.content;

/** Form input: stored as typed, trimmed and cut to a maximum length. */
public final class Typed {

    static final int MAX_LINE = 300;
    static final int MAX_TEXT = 20_000;

    private Typed() {}

    /** Never null, so that a form is empty instead of showing "null". */
    public static String line(String given) {
        return cut(given == null ? "" : given.replace('\r', ' ').replace('\n', ' '), MAX_LINE);
    }

    static String text(String given) {
        return cut(given == null ? "" : given, MAX_TEXT);
    }

    // PostgreSQL refuses the NUL character in jsonb.
    private static String cut(String text, int length) {
        String stripped = text.replace("\0", "").strip();
        return stripped.length() <= length ? stripped : stripped.substring(0, length);
    }
}
