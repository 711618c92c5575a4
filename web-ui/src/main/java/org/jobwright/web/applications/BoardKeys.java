package org.jobwright.web.applications;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The line under the board that names its keys; {@code assets/board.js} listens to them. */
class BoardKeys extends Paragraph {

    private static final long serialVersionUID = 1L;

    static final List<BoardKey> ALL = List.of(
            new BoardKey("\u2190 \u2192 \u2191 \u2193", "pipeline.keys.walk"),
            new BoardKey("X", "pipeline.keys.select"),
            new BoardKey("M", "pipeline.keys.move"),
            new BoardKey("U", "pipeline.keys.undo"),
            new BoardKey("?", "pipeline.keys.all"));

    /** What to press, and the key of the word for what it does. */
    record BoardKey(String caps, String explanation) {
        Span drawn(PipelineWords words) {
            Span key = new Span();
            for (String cap : caps.split(" ", -1)) {
                key.getElement().appendChild(new Element("kbd").setText(cap), Element.createText(" "));
            }
            key.getElement().appendChild(Element.createText(words.text(explanation)));
            return key;
        }
    }

    BoardKeys(PipelineWords words) {
        addClassName("jw-keys");
        ALL.forEach(key -> add(key.drawn(words)));
    }
}
