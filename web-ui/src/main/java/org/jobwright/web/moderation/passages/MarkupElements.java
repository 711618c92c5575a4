package org.jobwright.web.moderation.passages;

import com.vaadin.flow.dom.Element;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup as elements of the window, so that notes can stand between them. */
public final class MarkupElements {

    private static final Set<String> WITHOUT_TEXT = Set.of("div", "section", "details", "dl", "ul", "ol", "body");

    private MarkupElements() {}

    /** Appends a copy of safe markup. Its links open a window of their own, because the case stays open. */
    public static void append(String html, Element to) {
        copy(Jsoup.parseBodyFragment(html).body(), to);
    }

    private static void copy(org.jsoup.nodes.Element from, Element to) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                if (!text.isBlank() || !WITHOUT_TEXT.contains(from.tagName())) {
                    to.appendChild(Element.createText(text.getWholeText()));
                }
            } else if (node instanceof org.jsoup.nodes.Element inner) {
                Element copy = new Element(inner.tagName());
                inner.attributes().forEach(each -> copy.setAttribute(each.getKey(), each.getValue()));
                if (inner.tagName().equals("a")) {
                    copy.setAttribute("target", "_blank");
                }
                copy(inner, copy);
                to.appendChild(copy);
            }
        }
    }
}
