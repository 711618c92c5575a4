package org.jobwright.domain.shared.text;

import java.util.Set;
import org.owasp.html.Encoding;

/** Removes our own markup from a text, in one pass: patterns take five times as long, and every check reads texts. */
final class PlainText {

    private static final Set<String> LINE_TAGS =
            Set.of("p", "/p", "ul", "/ul", "ol", "/ol", "li", "/li", "h3", "/h3", "h4", "/h4");

    private PlainText() {}

    /** The words, each paragraph and list entry on its own line. */
    static String of(String html) {
        StringBuilder plain = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                plain.append(html, at, html.length());
                break;
            }
            plain.append(html, at, tag);
            int end = endOfTag(html, tag);
            if (end < 0) {
                plain.append('<');
                at = tag + 1;
            } else {
                breakLine(html.substring(tag + 1, endOfName(html, tag)), plain);
                at = end;
            }
        }
        return withSingleBlanks(Encoding.decodeHtml(plain.toString(), false)).strip();
    }

    private static void breakLine(String name, StringBuilder plain) {
        boolean startsLine = plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n';
        if (name.equals("br") || !startsLine && LINE_TAGS.contains(name)) {
            plain.append('\n');
        }
    }

    /** After the tag that begins here; negative if none does. */
    private static int endOfTag(String html, int tag) {
        int name = html.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
        int end = endOfName(html, tag);
        if (end == name) {
            return -1;
        }
        while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '>') {
            end++;
        }
        return end < html.length() && html.charAt(end) == '>' ? end + 1 : -1;
    }

    private static int endOfName(String html, int tag) {
        int end = html.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
        while (end < html.length() && isOfName(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    private static String withSingleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isBlank = letter == ' ' || letter == '\t' || letter == '\u000B' || letter == '\f';
            if (!isBlank) {
                single.append(letter);
            } else if (!blank) {
                single.append(' ');
            }
            blank = isBlank;
        }
        return single.toString();
    }
}
