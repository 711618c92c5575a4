package org.jobwright.web.shell.advert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jobwright.domain.moderation.changes.TextDiff;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.web.shared.text.Texts;

/** One field of an advert: its value, or the old value next to the new one. */
public class FieldPanel extends Section {

    private static final int SHORT = 90;

    private final Component words;

    private FieldPanel(String label, Component words) {
        this.words = words;
        addClassName("jw-diff");
        add(new Header(new H3(label)));
    }

    /** A field that has changed. */
    public static FieldPanel changed(
            Texts texts, String label, String sideBefore, String before, String sideAfter, String after) {
        TextDiff diff = TextDiff.between(before, after);
        Paragraph now = words(texts, diff.after(), "ins");
        FieldPanel panel = new FieldPanel(label, now);
        Div sides = new Div(side(sideBefore, words(texts, diff.before(), "del")), side(sideAfter, now));
        sides.addClassName("jw-sides");
        panel.add(sides);
        return panel;
    }

    /** A field without a comparison; a short value is next to its name. */
    static FieldPanel single(String label, String words) {
        Paragraph text = new Paragraph(words);
        FieldPanel panel = new FieldPanel(label, text);
        Div side = new Div(text);
        side.addClassName("jw-side");
        if (words.length() <= SHORT && words.indexOf('\n') < 0) {
            panel.addClassName("jw-diff--line");
        }
        panel.add(side);
        return panel;
    }

    /** The same with formatting, as on the public page, and with the target of each link. */
    static FieldPanel formatted(String label, RevealedText text) {
        Html words = new Html("<div>" + text.html() + "</div>");
        FieldPanel panel = new FieldPanel(label, words);
        Div side = new Div(words);
        side.addClassNames("jw-side", "jw-prose");
        panel.add(side);
        return panel;
    }

    /** What it says now. */
    public Element words() {
        return words.getElement();
    }

    private static Paragraph words(Texts texts, List<TextDiff.Part> parts, String mark) {
        Paragraph text = new Paragraph();
        if (parts.isEmpty()) {
            text.setText(texts.get("shared.advert.says-nothing"));
            text.addClassName("jw-soft");
        }
        for (TextDiff.Part part : parts) {
            text.getElement()
                    .appendChild(
                            part.changed() ? new Element(mark).setText(part.text()) : Element.createText(part.text()));
        }
        return text;
    }

    private static Component side(String title, Paragraph text) {
        Div side = new Div();
        side.addClassName("jw-side");
        side.getElement().appendChild(new Element("b").setText(title), text.getElement());
        return side;
    }
}
