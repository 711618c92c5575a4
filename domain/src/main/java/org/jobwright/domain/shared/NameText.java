package org.jobwright.domain.shared;

import java.util.regex.Pattern;

/**
 * What a name that others read may hold. With line breaks and addresses in it, a mail of ours to somebody else would say what
 * its sender likes.
 */
public final class NameText {

    /** {@code https://x}, {@code www.x} and {@code x.example/}, as mail programs make links of them. */
    private static final Pattern ADDRESS =
            Pattern.compile("://|(?<![\\p{L}\\p{N}_])www\\.|\\.[a-z]{2,}+/", Pattern.CASE_INSENSITIVE);

    private NameText() {}

    /** One line, read in one direction, without a web address. */
    public static boolean isPlain(String name) {
        return name.codePoints().noneMatch(NameText::breaksTheLine)
                && !ADDRESS.matcher(name).find();
    }

    private static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> turns(character);
            default -> false;
        };
    }

    /** Makes what follows run the other way; joiners and marks, which some scripts need, do not. */
    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
