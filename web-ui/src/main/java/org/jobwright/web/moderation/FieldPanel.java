package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
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
import org.jobwright.domain.moderation.TextDiff;
import org.jobwright.web.shared.Texts;

/** One field of an advert: what is live beside what was handed in, and the note to the employer about it. */
class FieldPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Texts texts;
    private final String label;

    private FieldPanel(Texts texts, String label) {
        this.texts = texts;
        this.label = label;
        addClassName("jw-diff");
        add(new Header(new H3(label)));
    }

    /** A field that says something else than what is live. */
    static FieldPanel changed(Texts texts, String label, String live, String submitted) {
        FieldPanel panel = new FieldPanel(texts, label);
        TextDiff diff = TextDiff.between(live, submitted);
        Div sides = new Div(
                panel.side("moderation.case.live", diff.before(), "del"),
                panel.side("moderation.case.submitted", diff.after(), "ins"));
        sides.addClassName("jw-sides");
        panel.add(sides);
        return panel;
    }

    /** A field that has nothing to be compared with. */
    static FieldPanel single(Texts texts, String label, String words) {
        FieldPanel panel = new FieldPanel(texts, label);
        Div side = new Div(new Paragraph(words));
        side.addClassName("jw-side");
        panel.add(side);
        return panel;
    }

    /** Lets the moderator write a note; it is saved when the field is left. */
    void addNoteEditor(String note, SerializableConsumer<String> save) {
        TextArea area = new TextArea(texts.get("moderation.case.note", label));
        area.addClassName("jw-fieldnote");
        area.setWidthFull();
        area.setMaxLength(FieldNote.MAX_LENGTH);
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        area.setValue(note);
        area.addValueChangeListener(change -> save.accept(change.getValue()));
        Button open = new Button(texts.get("moderation.case.add-note"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(texts.get("moderation.case.add-note-about", label));
        open.addClickListener(click -> {
            replace(open, area);
            area.focus();
        });
        add(note.isEmpty() ? open : area);
    }

    /** Shows a note that cannot be changed here. */
    void addNote(String note) {
        Paragraph shown = new Paragraph(new Span(note));
        shown.addClassName("jw-fieldnote");
        shown.getElement().setAttribute("aria-label", texts.get("moderation.case.note", label));
        add(shown);
    }

    private Component side(String title, List<TextDiff.Part> parts, String mark) {
        Element heading = new Element("b").setText(texts.get(title));
        Paragraph text = new Paragraph();
        if (parts.isEmpty()) {
            text.setText(texts.get("moderation.case.says-nothing"));
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
