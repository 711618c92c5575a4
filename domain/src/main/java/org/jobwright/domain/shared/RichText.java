package org.jobwright.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text with paragraphs, lists, emphasis and links, made safe by the OWASP sanitizer each time one is built: when it is
 * written, and again when it is read back from the database.
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
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private static final PolicyFactory TEXT_ONLY = new HtmlPolicyBuilder().toFactory();

    private static final int MOST_TIMES = 5;

    /** Before the vowels of {@code org.owasp.html.Encoding.encodeHtmlOnto}. */
    private static final Pattern JOINERS = Pattern.compile("\\u200C+(?=[\\u093A-\\u094F\\u0985-\\u0994\\u09BE-\\u09CB"
            + "\\u09E0-\\u09E3\\u0C05-\\u0C14\\u0C3E-\\u0C47\\u0C49-\\u0C4C])");

    // After the policies and the pattern, which it needs.
    public static final RichText EMPTY = new RichText("");

    @JsonCreator
    public RichText {
        html = html == null ? "" : safe(html);
    }

    /** Text as a person typed it into a plain field: a blank line starts a paragraph. */
    public static RichText ofPlainText(String text) {
        if (text == null || text.isBlank()) {
            return EMPTY;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            html.append("<p>")
                    .append(escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return new RichText(html.toString());
    }

    /** The words without the markup, for limits, findings, search and mails. */
    public String plainText() {
        String spaced = html.replaceAll("(?i)<(/p|/li|/h[34]|br ?/?)>", "$0\n");
        return Encoding.decodeHtml(sanitize(TEXT_ONLY, spaced), false)
                .replaceAll("[ \\t\\x0B\\f]+", " ")
                .strip();
    }

    public boolean isEmpty() {
        return plainText().isEmpty();
    }

    /** What is left when an element is taken out may be read as another text: once more, then it is itself. */
    private static String safe(String html) {
        String before = html;
        String safe = sanitize(POLICY, html).strip();
        for (int i = 1; i < MOST_TIMES && !safe.equals(before); i++) {
            before = safe;
            safe = sanitize(POLICY, before).strip();
        }
        return safe;
    }

    /**
     * The sanitizer parts braces by comments, for pages that take braces for templates; ours do not. Of several joiners
     * before an Indic vowel it takes one each time, so all of them are taken here.
     */
    private static String sanitize(PolicyFactory policy, String html) {
        String clean = policy.sanitize(html).replace("<!-- -->", "");
        return JOINERS.matcher(clean).replaceAll("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
