package org.jobwright.web.applications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The line that names the keys of a page; {@code assets/board.js} listens to them. */
class Keys extends Div {

    private static final long serialVersionUID = 1L;

    /** What to press, and the key of the word for what it does. */
    record Key(String caps, String explanation) {}

    static final List<Key> BOARD = List.of(
            new Key("\u2190 \u2192 \u2191 \u2193", "pipeline.keys.walk"),
            new Key("X", "pipeline.keys.select"),
            new Key("1-5", "pipeline.keys.move"),
            new Key("A", "pipeline.keys.advance"),
            new Key("D", "pipeline.keys.decline"),
            new Key("U", "pipeline.keys.undo"),
            new Key("?", "pipeline.keys.all"));

    static final List<Key> PERSON = List.of(
            new Key("J", "pipeline.keys.next"),
            new Key("K", "pipeline.keys.previous"),
            new Key("1-5", "pipeline.keys.move"),
            new Key("A", "pipeline.keys.advance"),
            new Key("D", "pipeline.keys.decline"),
            new Key("N", "pipeline.keys.note"),
            new Key("U", "pipeline.keys.undo"),
            new Key("?", "pipeline.keys.all"));

    Keys(List<Key> keys, PipelineWords words) {
        addClassName("jw-keys");
        keys.forEach(key -> add(drawn(key, words)));
    }

    private static Span drawn(Key key, PipelineWords words) {
        Span drawn = new Span();
        for (String cap : key.caps().split(" ", -1)) {
            drawn.getElement().appendChild(new Element("kbd").setText(cap), Element.createText(" "));
        }
        drawn.getElement().appendChild(Element.createText(words.text(key.explanation())));
        return drawn;
    }
}
