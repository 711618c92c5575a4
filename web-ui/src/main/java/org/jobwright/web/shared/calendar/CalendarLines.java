package org.jobwright.web.shared.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What the library leaves to its callers: lines of at most 75 octets, and texts without control characters. */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;

    private CalendarLines() {}

    /** Folds long lines between characters; the library counts characters, not octets. */
    static String folded(String unfolded) {
        return unfolded.lines().map(CalendarLines::fold).collect(Collectors.joining());
    }

    private static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += more;
            i += character.length();
        }
        return folded.append("\r\n").toString();
    }

    /** The value of a property; the library escapes it. */
    static String text(String text) {
        return text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** The value of a parameter, which knows no way to write a quotation mark that every reader understands. */
    static String parameter(String text) {
        return text.replaceAll("[\"\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
