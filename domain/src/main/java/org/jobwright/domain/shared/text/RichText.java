package org.jobwright.domain.shared.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text with paragraphs, lists, emphasis and links, made safe by the OWASP sanitizer when it is written. Text from the
 * database is recognized as {@link SafeMarkup} in one pass; a row written in any other way is not, and is sanitized on
 * each read.
 */
public record RichText(@JsonValue String html) implements Serializable {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "h3", "h4")
            .allowElements((name, attributes) -> "h3", "h1", "h2") // a job page has its own first and second headings
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, address) -> WebLink.isPlain(address.strip()) ? address : null)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private static final int MOST_TIMES = 5;

    /** Four times the maximum of the longest field: typed text beyond that is cut off. */
    public static final int MOST_TYPED = 80_000;

    /** The same for markup, in which one character may become an entity of five. */
    static final int MOST_MARKUP = 5 * MOST_TYPED;

    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s+");

    private static final char JOINER = '\u200C';

    /**
     * Before the vowels of {@code org.owasp.html.Encoding.encodeHtmlOnto}; matched only at the first of several
     * joiners.
     */
    private static final Pattern JOINERS =
            Pattern.compile("(?<!\\u200C)\\u200C++(?=[\\u093A-\\u094F\\u0985-\\u0994\\u09BE-\\u09CB"
                    + "\\u09E0-\\u09E3\\u0C05-\\u0C14\\u0C3E-\\u0C47\\u0C49-\\u0C4C])");

    // After the policies and the pattern, which it needs.
    public static final RichText EMPTY = new RichText("");

    @JsonCreator
    public RichText {
        html = html == null ? "" : safe(html);
    }

    /** Text typed into a plain field: a blank line starts a paragraph. */
    public static RichText ofPlainText(String text) {
        return text == null || text.isBlank() ? EMPTY : new RichText(paragraphs(text));
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : bounded(text.strip()).split("\\R\\s*\\R", -1)) {
            html.append("<p>")
                    .append(escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }

    /** At least a third of the rest is content, so no field accepts a text that was cut off here. */
    private static String bounded(String text) {
        if (text.length() <= MOST_TYPED) {
            return text;
        }
        String dense = EMPTY_LINES.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n\n");
        return TypedText.firstOf(dense, MOST_TYPED);
    }

    /**
     * The words without the markup, each paragraph and list entry on its own line: for limits, findings, search and
     * mails.
     */
    public String plainText() {
        return PlainText.of(html);
    }

    public boolean isEmpty() {
        return plainText().isEmpty();
    }

    /**
     * Removing an element may leave markup that parses differently, so it is sanitized twice; then it is stable. Markup
     * longer than any field may hold is not parsed but shown, so that the rule of its field finds it too long.
     */
    private static String safe(String html) {
        String before = html.length() <= MOST_MARKUP ? html : paragraphs(html);
        if (SafeMarkup.isSafe(before)) {
            return before;
        }
        String safe = sanitize(before).strip();
        for (int i = 1; i < MOST_TIMES && !SafeMarkup.isSafe(safe) && !safe.equals(before); i++) {
            before = safe;
            safe = sanitize(before).strip();
        }
        return safe;
    }

    /**
     * The sanitizer separates braces by comments, for pages that use braces for templates; ours do not. Of several
     * joiners before an Indic vowel it removes one at a time, so all of them are removed here.
     */
    static String sanitize(String html) {
        String clean = POLICY.sanitize(html).replace("<!-- -->", "");
        return clean.indexOf(JOINER) < 0 ? clean : JOINERS.matcher(clean).replaceAll("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
