package org.jobwright.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
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

    // After the policies, which it needs.
    public static final RichText EMPTY = new RichText("");

    @JsonCreator
    public RichText {
        html = html == null ? "" : sanitize(POLICY, html).strip();
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
        return unescape(sanitize(TEXT_ONLY, spaced))
                .replaceAll("[ \\t\\x0B\\f]+", " ")
                .strip();
    }

    public boolean isEmpty() {
        return plainText().isEmpty();
    }

    /** The sanitizer parts braces by comments, for pages that take braces for templates; ours do not. */
    private static String sanitize(PolicyFactory policy, String html) {
        return policy.sanitize(html).replace("<!-- -->", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    // The sanitizer writes these few entities and no others.
    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&amp;", "&");
    }
}
