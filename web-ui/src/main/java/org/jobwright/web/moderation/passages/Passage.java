package org.jobwright.web.moderation.passages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.Set;

/** A part of an advert that can have a note: its title, a paragraph, an entry of a list, a fact. */
public final class Passage implements Serializable {

    private static final String BESIDE = "jw-beside";
    private static final Set<String> HOLDS_MORE = Set.of("li", "dd", "div", "section");

    private final String field;
    private final Element element;
    private final Element host;
    private final String words;
    private Div beside;

    Passage(String field, Element element, Element host) {
        this.field = field;
        this.element = element;
        this.host = host;
        this.words = written(element);
    }

    /** What the employer wrote; of a line with words of ours, that line names it. */
    private static String written(Element element) {
        String named = element.getAttribute("data-words");
        return named == null
                ? Letters.written(element)
                : Letters.withSingleBlanks(named).strip();
    }

    public String field() {
        return field;
    }

    /** One side of a comparison, which shows a field as a whole. */
    boolean isWholeField() {
        return host != null;
    }

    String words() {
        return words;
    }

    Element element() {
        return element;
    }

    static boolean isBeside(Element element) {
        return element.getClassList().contains(BESIDE);
    }

    /** A place for notes and findings: at its end where markup allows that, else after it. */
    public Div beside() {
        if (beside == null) {
            beside = new Div();
            beside.addClassName(BESIDE);
            beside.getElement().setAttribute("data-of", element.getAttribute("data-passage"));
            if (host != null) {
                host.appendChild(beside.getElement());
            } else if (HOLDS_MORE.contains(element.getTag())) {
                element.appendChild(beside.getElement());
            } else {
                Element parent = element.getParent();
                parent.insertChild(parent.indexOfChild(element) + 1, beside.getElement());
            }
        }
        return beside;
    }

    /** Key F goes from one passage with a finding to the next. */
    public void setFound() {
        element.setAttribute("data-found", true);
    }

    /** Shows it, even if it is folded, and focuses it. */
    public void lead() {
        element.executeJs("window.jobwrightCase.lead(this)");
    }
}
