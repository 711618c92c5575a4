package org.jobwright.web.applications.words;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** A short sign, with a full sentence for screen readers and tooltips. */
public class Chip extends Span {

    /**
     * The content of a chip.
     *
     * @param sign the visible text
     * @param sentence the spoken text
     * @param look quiet, soon or late
     */
    public record Content(String sign, String sentence, String look) implements Serializable {}

    public Chip(Content content) {
        addClassNames("jw-duechip", "jw-duechip--" + content.look());
        getElement().setAttribute("title", content.sentence());
        Span sign = new Span(content.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        Span sentence = new Span(content.sentence());
        sentence.addClassName("jw-hidden");
        add(sign, sentence);
    }
}
