package org.jobwright.web.shared.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The lines of a calendar: at most 75 octets each, folded between characters. What a person wrote cannot begin another
 * line.
 */
final class CalendarLines {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final int MOST_OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line without anything that a person wrote, or with that quoted. */
    void add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += more;
            i += character.length();
        }
        lines.append("\r\n");
    }

    /** A line with a text. */
    void add(String name, String text) {
        add(name + ":" + escaped(text));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** The value of a parameter, which knows no way to write a quotation mark that every reader understands. */
    static String quoted(String text) {
        return '"'
                + text.replaceAll("[\"\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip()
                + '"';
    }

    static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
