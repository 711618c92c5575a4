package org.jobwright.web.shell.advert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.changes.TextDiff;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;

/** One field of an advert: its value, or the old value next to the new one, and a note about it. */
public class FieldPanel extends Section {

    private static final int SHORT = 90;

    private final Texts texts;
    private final String label;

    private final H3 title;

    private FieldPanel(Texts texts, String label) {
        this.texts = texts;
        this.label = label;
        title = new H3(label);
        addClassName("jw-diff");
        add(new Header(title));
    }

    /** A field that has changed. */
    public static FieldPanel changed(
            Texts texts, String label, String sideBefore, String before, String sideAfter, String after) {
        FieldPanel panel = new FieldPanel(texts, label);
        TextDiff diff = TextDiff.between(before, after);
        Div sides = new Div(panel.side(sideBefore, diff.before(), "del"), panel.side(sideAfter, diff.after(), "ins"));
        sides.addClassName("jw-sides");
        panel.add(sides);
        return panel;
    }

    /** A field without a comparison; a short value is next to its name. */
    static FieldPanel single(Texts texts, String label, String words) {
        FieldPanel panel = new FieldPanel(texts, label);
        Div side = new Div(new Paragraph(words));
        side.addClassName("jw-side");
        if (words.length() <= SHORT && words.indexOf('\n') < 0) {
            panel.addClassName("jw-diff--line");
        }
        panel.add(side);
        return panel;
    }

    /** The same with formatting, as on the public page, and with the target of each link. */
    static FieldPanel formatted(Texts texts, String label, RevealedText text) {
        FieldPanel panel = new FieldPanel(texts, label);
        Div side = new Div(new Html("<div>" + text.html() + "</div>"));
        side.addClassNames("jw-side", "jw-prose");
        panel.add(side);
        return panel;
    }

    /** Shows this field and focuses its name. */
    void lead() {
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
        Focus.moveTo(title);
    }

    /** Lets the moderator write a note; it is saved when the field loses focus. */
    public void addNoteEditor(String note, SerializableConsumer<String> save) {
        TextArea area = new TextArea(texts.get("shared.advert.note", label));
        area.addClassName("jw-fieldnote");
        area.setWidthFull();
        area.setMaxLength(FieldNote.MAX_LENGTH);
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        area.setValue(note);
        area.addValueChangeListener(change -> save.accept(change.getValue()));
        Button open = new Button(texts.get("shared.advert.add-note"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(texts.get("shared.advert.add-note-about", label));
        open.addClickListener(click -> {
            replace(open, area);
            area.focus();
        });
        add(note.isEmpty() ? open : area);
    }

    /** Shows a note that cannot be edited here. */
    public void addNote(String note) {
        Paragraph shown = new Paragraph(new Span(note));
        shown.addClassName("jw-fieldnote");
        shown.getElement().setAttribute("aria-label", texts.get("shared.advert.note", label));
        add(shown);
    }

    private Component side(String title, List<TextDiff.Part> parts, String mark) {
        Element heading = new Element("b").setText(title);
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
        Div side = new Div();
        side.addClassName("jw-side");
        side.getElement().appendChild(heading, text.getElement());
        return side;
    }
}
