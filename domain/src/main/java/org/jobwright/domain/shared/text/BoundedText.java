package org.jobwright.domain.shared.text;

/** Text with a maximum length. */
public final class BoundedText {

    private BoundedText() {}

    /** The text, or its first code points; no character outside the first plane is cut in two. */
    public static String firstOf(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
