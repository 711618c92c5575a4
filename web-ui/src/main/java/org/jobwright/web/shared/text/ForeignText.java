package org.jobwright.web.shared.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Names and titles that people typed, inside sentences of ours: their writing direction ends with them. */
public final class ForeignText {

    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    /** What would reach beyond the text; marks of a single direction do not. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private ForeignText() {}

    /** The text between marks that keep its direction to itself; unchanged if it is written from left to right. */
    public static String isolated(String text) {
        if (text == null || !Bidi.requiresBidi(text.toCharArray(), 0, text.length()) && !hasDirections(text)) {
            return text;
        }
        if (isIsolated(text)) {
            return text;
        }
        return ISOLATE + DIRECTIONS.matcher(text).replaceAll("") + END;
    }

    private static boolean hasDirections(String text) {
        return DIRECTIONS.matcher(text).find();
    }

    /** A sentence of ours as part of another one: each isolate in it ends, and nothing else changes the direction. */
    private static boolean isIsolated(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ISOLATE) {
                depth++;
            } else if (character == END && --depth < 0 || depth == 0 && character != END && isDirected(character)) {
                return false;
            }
        }
        return depth == 0;
    }

    private static boolean isDirected(char character) {
        return hasDirections(String.valueOf(character)) || Bidi.requiresBidi(new char[] {character}, 0, 1);
    }
}
