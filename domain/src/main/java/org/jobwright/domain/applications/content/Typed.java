package org.jobwright.domain.applications.content;

/** Text as someone typed it into a form: kept as it is, but for blanks around it and a length beyond all reason. */
public final class Typed {

    static final int MAX_LINE = 300;
    static final int MAX_TEXT = 20_000;

    private Typed() {}

    /** Never null, so that a form shows nothing instead of "null". */
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
