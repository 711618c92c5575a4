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
    private static final Pattern QUOTE_BEGIN = Pattern.compile("(?i)<blockquote[^<>]*>");
    private static final Pattern QUOTE_END = Pattern.compile("(?i)</blockquote[^<>]*>");
    private static final String BEGIN = "\u0001";
    private static final String END = "\u0002";
    private static final Pattern TIME = Pattern.compile("[0-9]:[0-9][0-9]");
    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Map<String, String> ENTITIES = Map.of(
            "&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&auml;", "\u00e4", "&ouml;",
            "\u00f6", "&uuml;", "\u00fc", "&szlig;", "\u00df");

    private ReplyText() {}

    /**
     * What somebody replied.
     *
     * @param quoting the quoted mail could not be told from it, so that both are kept, and not all of it is marked as quoted:
     *     else they may have written in between
     */
    public record Reply(String text, boolean quoting) {}

    /** Lines of a reply that is kept whole: what is marked as quoted, or what is not. */
    public record Passage(String text, boolean quoted) {}

    /**
     * The reply.
     *
     * @param text the part as plain text; blank if there is none
     * @param html the part as HTML; blank if there is none
     */
    public static Reply of(String text, String html) {
        String whole = text.isBlank() ? plain(html) : text.replace("\r\n", "\n");
        int marker = whole.indexOf(MARKER);
        String above = marker < 0 ? "" : above(whole.substring(0, marker));
        return above.isEmpty()
                ? new Reply(whole.strip(), !passages(whole).stream().allMatch(Passage::quoted))
                : new Reply(above, false);
    }

    /**
     * A reply with what it quotes, or a part of it, in its order. Only what the program of the sender marked as quoted counts
     * as quoted, and a single line only after one that says who wrote it: all else may be what they wrote.
     */
    public static List<Passage> passages(String reply) {
        List<Passage> passages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        for (String line : (Iterable<String>) reply.lines()::iterator) {
            boolean isQuoted = line.startsWith(">") || quoted && line.isBlank();
            if (isQuoted != quoted) {
                add(passages, lines, quoted);
                quoted = isQuoted;
            }
            lines.add(line);
        }
        add(passages, lines, quoted);
        return List.copyOf(passages);
    }

    private static void add(List<Passage> passages, List<String> lines, boolean quoted) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            boolean isIntroduced =
                    !passages.isEmpty() && passages.getLast().text().endsWith(":");
            passages.add(new Passage(text, quoted && (isIntroduced || text.indexOf('\n') > 0)));
        }
        lines.clear();
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
        shown = QUOTE_BEGIN.matcher(shown.replace(BEGIN, "").replace(END, "")).replaceAll("\n\u0001\n");
        shown = QUOTE_END.matcher(shown).replaceAll("\n\u0002\n");
        String text = BREAKS.matcher(shown).replaceAll("\n");
        text = TAGS.matcher(text).replaceAll("");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return marked(BLANKS.matcher(text.replace("&amp;", "&")).replaceAll(" "));
    }

    /** Marks quoted lines as programs that write plain text do. */
    private static String marked(String text) {
        List<String> lines = new ArrayList<>();
        int depth = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.strip().equals(BEGIN)) {
                depth++;
            } else if (line.strip().equals(END)) {
                depth = Math.max(0, depth - 1);
            } else {
                lines.add(depth == 0 ? line : "> " + line.strip());
            }
        }
        return String.join("\n", lines);
    }
}
