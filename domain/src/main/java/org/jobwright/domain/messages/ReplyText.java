package org.jobwright.domain.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody wrote in reply to a mail of ours, without the mail itself, which their program quotes below. Our mails
 * begin with a marker line; where it is not found, or nothing stands above it, the whole text is kept: better too much
 * than a lost answer.
 */
public final class ReplyText {

    /** The beginning of the line above which one replies. */
    public static final String MARKER = "##--";

    private static final Pattern BREAKS = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h[1-6])[^<>]*>");
    private static final List<String> INVISIBLE = List.of("head", "style", "script");
    private static final Pattern TIME = Pattern.compile("[0-9]:[0-9][0-9]");
    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Map<String, String> ENTITIES = Map.of(
            "&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&auml;", "\u00e4", "&ouml;",
            "\u00f6", "&uuml;", "\u00fc", "&szlig;", "\u00df");

    private ReplyText() {}

    /**
     * The reply.
     *
     * @param text the part as plain text; blank if there is none
     * @param html the part as HTML; blank if there is none
     */
    public static String of(String text, String html) {
        String whole = text.isBlank() ? plain(html) : text.replace("\r\n", "\n");
        int marker = whole.indexOf(MARKER);
        if (marker < 0) {
            return whole.strip();
        }
        String above = above(whole.substring(0, marker));
        return above.isEmpty() ? whole.strip() : above;
    }

    /** The reply as one message or several, cut at the ends of lines where there are any. */
    public static List<String> parts(String reply) {
        List<String> parts = new ArrayList<>();
        String rest = reply.strip();
        while (rest.length() > Message.MAX_BODY) {
            int line = rest.lastIndexOf('\n', Message.MAX_BODY);
            int cut = line > 0
                    ? line
                    : Message.MAX_BODY - (Character.isHighSurrogate(rest.charAt(Message.MAX_BODY - 1)) ? 1 : 0);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** Without the line in which the program says who wrote the quoted mail, and its sign of quoting. */
    private static String above(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty() && (lines.getLast().isBlank() || lines.getLast().startsWith(">"))) {
            lines.removeLast();
        }
        if (lines.size() > 1 && lines.getLast().stripTrailing().endsWith(":")) {
            lines.removeLast();
            // Long ones are broken into two lines.
            if (!lines.isEmpty()
                    && !lines.getLast().isBlank()
                    && TIME.matcher(lines.getLast()).find()) {
                lines.removeLast();
            }
        }
        return String.join("\n", lines).strip();
    }

    private static String without(String element, String html) {
        // Character by character, because a whole text may become longer.
        StringBuilder lower = new StringBuilder(html.length());
        html.chars().map(Character::toLowerCase).forEach(letter -> lower.append((char) letter));
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int begin = begin(element, lower, 0);
        while (begin >= 0) {
            int end = lower.indexOf("</" + element, begin);
            int close = end < 0 ? -1 : lower.indexOf(">", end);
            if (close < 0) {
                break;
            }
            kept.append(html, from, begin);
            from = close + 1;
            begin = begin(element, lower, from);
        }
        return kept.append(html, from, html.length()).toString();
    }

    /** Where an element begins; {@code <header>} is no {@code <head>}. */
    private static int begin(String element, StringBuilder html, int from) {
        int begin = html.indexOf("<" + element, from);
        while (begin >= 0) {
            int behind = begin + 1 + element.length();
            if (behind < html.length() && " \t/>".indexOf(html.charAt(behind)) >= 0) {
                return begin;
            }
            begin = html.indexOf("<" + element, behind);
        }
        return -1;
    }

    private static String plain(String html) {
        String shown = html.replace('\n', ' ');
        for (String element : INVISIBLE) {
            shown = without(element, shown);
        }
        String text = BREAKS.matcher(shown).replaceAll("\n");
        text = TAGS.matcher(text).replaceAll("");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return BLANKS.matcher(text.replace("&amp;", "&")).replaceAll(" ");
    }
}
