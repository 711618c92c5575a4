package org.jobwright.services.jobs.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.text.RichText;
import org.owasp.html.Encoding;

/** Text from other people's files: HTML escaped once too often, markup in plain fields, lists in one string. */
final class ImportedText {

    private static final Pattern ESCAPED_TAG = Pattern.compile("&(?:amp;)*lt;/?[a-z]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[a-z/][^<>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\p{Cc}]+");
    private static final int MAX_DEPTH = 3;

    private ImportedText() {}

    /** The markup after removing any number of escapings, sanitized. */
    static RichText rich(String text) {
        String html = unescaped(text);
        return TAG.matcher(html).find() ? new RichText(html) : RichText.ofPlainText(Encoding.decodeHtml(html, false));
    }

    /** One line without markup and entities. */
    static String line(String text) {
        String plain = text;
        for (int i = 0; i < MAX_DEPTH && plain.indexOf('&') >= 0; i++) {
            plain = Encoding.decodeHtml(plain, false);
        }
        return SPACES.matcher(TAG.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The entries of a list that is written as HTML or as lines. */
    static List<String> entries(String text) {
        return rich(text)
                .plainText()
                .lines()
                .map(line -> line.replaceFirst("^[\\s•*\\-–]+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String unescaped(String text) {
        String html = text;
        for (int i = 0; i < MAX_DEPTH && ESCAPED_TAG.matcher(html).find(); i++) {
            html = Encoding.decodeHtml(html, false);
        }
        return html;
    }
}
