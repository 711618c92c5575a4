package org.jobwright.web.applications.notes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.notes.FormerText;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.services.applications.notes.NoteDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** A note, with what it said before it was edited. Its author can edit it in place. */
class NoteItem extends ListItem {

    private final NoteDetails note;
    private final List<String> colleagues;
    private final Texts texts;
    private final Formats formats;
    private final SerializableConsumer<String> edit;

    /** @param edit stores a new text */
    NoteItem(
            NoteDetails note,
            List<String> colleagues,
            Texts texts,
            Formats formats,
            SerializableConsumer<String> edit) {
        this.note = note;
        this.colleagues = colleagues;
        this.texts = texts;
        this.formats = formats;
        this.edit = edit;
        show();
    }

    private void show() {
        removeAll();
        add(byline(), new NoteText(note.text(), note.mentioned()));
        if (!note.former().isEmpty()) {
            add(former());
        }
        if (note.own()) {
            Button button = new Button(texts.get("applications.applicant.notes.edit"), click -> write());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(texts.get("applications.applicant.notes.edit-of", formats.dateTime(note.at())));
            add(button);
        }
    }

    private Div byline() {
        Div line = new Div(new Span(note.author()));
        line.addClassName("by");
        line.getElement().appendChild(time(note.at()));
        if (note.visibility() == NoteVisibility.PRIVATE) {
            line.add(new Span(texts.get("applications.applicant.notes.only-you")));
        }
        if (note.fromOther() != null) {
            line.add(new Span(texts.get("applications.applicant.notes.from-other", formats.date(note.fromOther()))));
        }
        return line;
    }

    private Element time(Instant at) {
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(at));
        time.setText(formats.dateTime(at));
        return time;
    }

    private Details former() {
        Details details =
                new Details(texts.get("applications.applicant.notes.edited", formats.dateTime(note.editedAt())));
        for (FormerText text : note.former().reversed()) {
            Paragraph until =
                    new Paragraph(texts.get("applications.applicant.notes.until", formats.dateTime(text.until())));
            until.addClassName("jw-note");
            details.add(until, new NoteText(text.text(), List.of()));
        }
        return details;
    }

    private void write() {
        removeAll();
        NoteField field = new NoteField(texts.get("applications.applicant.notes.text"), note.text(), colleagues, texts);
        field.onSubmit(edit);
        Button save = new Button(texts.get("shared.save"), click -> field.submit(edit));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(texts.get("shared.cancel"), click -> show());
        Div row = new Div(save, cancel);
        row.addClassName("jw-actions");
        add(byline(), field, row);
        field.focus();
    }
}
