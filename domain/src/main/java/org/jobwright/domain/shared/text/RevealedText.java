package org.jobwright.domain.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/**
 * A rich text that reveals what its markup hides, for people who decide about it: each link is followed by its target,
 * and lists, headings and emphasis are shown as signs, so that two versions can be compared.
 *
 * @param text as plain text
 * @param html as shown on a page, as safe as the original text
 * @param links all links, in order
 */
public record RevealedText(String text, String html, List<WebLink> links) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public RevealedText {
        links = List.copyOf(links);
    }

    public static RevealedText of(RichText rich) {
        StringBuilder html = new StringBuilder();
        Revealer revealer = new Revealer(HtmlStreamRenderer.create(html, Handler.DO_NOTHING));
        HtmlSanitizer.sanitize(rich.html(), revealer);
        // The renderer separates braces by comments, see RichText.
        return new RevealedText(
                revealer.text.toString().strip(), html.toString().replace("<!-- -->", ""), revealer.links);
    }

    /** Parses sanitized markup once more, and writes it in two forms. */
    private static final class Revealer implements HtmlSanitizer.Policy {

        private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "li", "h3", "h4");

        private final HtmlStreamRenderer renderer;
        private final StringBuilder text = new StringBuilder();
        private final List<WebLink> links = new ArrayList<>();
        private String target;
        private int beginOfLink;

        Revealer(HtmlStreamRenderer renderer) {
            this.renderer = renderer;
        }

        @Override
        public void openDocument() {
            renderer.openDocument();
        }

        @Override
        public void closeDocument() {
            renderer.closeDocument();
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            renderer.openTag(name, attributes);
            if (BLOCKS.contains(name) || name.equals("br")) {
                beginLine();
            }
            switch (name) {
                case "li" -> text.append("• ");
                case "h3", "h4" -> text.append("# ");
                case "strong" -> text.append('*');
                case "em" -> text.append('_');
                case "a" -> {
                    int href = attributes.indexOf("href");
                    target = href < 0 ? null : attributes.get(href + 1);
                    beginOfLink = text.length();
                }
                default -> {
                    // the rest is not seen
                }
            }
        }

        @Override
        public void closeTag(String name) {
            renderer.closeTag(name);
            switch (name) {
                case "strong" -> text.append('*');
                case "em" -> text.append('_');
                case "a" -> closeLink();
                default -> {
                    if (BLOCKS.contains(name)) {
                        beginLine();
                    }
                }
            }
        }

        private void closeLink() {
            if (target == null) {
                return;
            }
            // A block inside a link may have ended the line on which the link began.
            String shown = text.substring(Math.min(beginOfLink, text.length())).strip();
            links.add(new WebLink(shown, target));
            String leads = " [→ " + target + "]";
            text.append(leads);
            renderer.openTag("span", List.of("class", "jw-target"));
            renderer.text(leads);
            renderer.closeTag("span");
            target = null;
        }

        @Override
        public void text(String words) {
            renderer.text(words);
            text.append(BLANKS.matcher(words).replaceAll(" "));
        }

        private void beginLine() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            if (end > 0 && text.charAt(end - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
