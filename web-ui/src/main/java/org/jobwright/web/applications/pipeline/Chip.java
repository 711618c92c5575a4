package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** A short sign, and the whole sentence for those who hear the page or point at it. */
public class Chip extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * What a chip says.
     *
     * @param sign what is seen
     * @param sentence what is heard
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
