package org.jobwright.domain.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * What a name may contain that others read. With line breaks and addresses in it, one of our mails to someone else
 * would say whatever its sender likes.
 */
public final class NameText {

    /**
     * {@code https://x}, {@code www.x}, {@code x.example/} and {@code a@x}, which mail programs turn into links. In
     * {@code 3.OG/links} of a German address no letter comes before the full stop.
     */
    private static final Pattern ADDRESS = Pattern.compile(
            "://|(?<![\\p{L}\\p{N}_])www\\.|(?<=\\p{L}[\\p{L}\\p{N}-]{0,62})\\.[a-z]{2,}+/|\\S@\\S",
            Pattern.CASE_INSENSITIVE);

    /** These separate the parts of a host name like a full stop, and {@link Form#NFKC} does not replace them. */
    private static final Pattern FULL_STOPS = Pattern.compile("[\u3002\uFF61]");

    private NameText() {}

    /** Whether it is one line, read in one direction, without a web address. */
    public static boolean isPlain(String name) {
        return name.codePoints().noneMatch(NameText::breaksTheLine)
                && !ADDRESS.matcher(asInAddresses(name)).find();
    }

    /**
     * With the letters and full stops that a browser reads in an address: {@code evil．example} leads to evil.example.
     */
    public static String asInAddresses(String name) {
        return FULL_STOPS.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll(".");
    }

    private static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> turns(character);
            default -> false;
        };
    }

    /** Whether it reverses the direction of what follows; joiners and marks, which some scripts need, do not. */
    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
