package org.jobwright.web.applications.notes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.web.shared.text.Texts;

/** A new note. The text is saved while typing, and is still there when its author comes back. */
public class NoteComposer extends Div {

    private final NoteField field;
    private final Checkbox onlyMe;
    private final Span saved = new Span();
    private final Texts texts;

    /**
     * @param keep saves what the field holds
     * @param add adds the note
     */
    NoteComposer(
            ApplicationNotes notes,
            Texts texts,
            SerializableBiConsumer<String, NoteVisibility> keep,
            SerializableBiConsumer<String, NoteVisibility> add) {
        this.texts = texts;
        addClassName("jw-composer");
        boolean draft = !notes.draft().text().isEmpty();
        field = new NoteField(
                texts.get("applications.applicant.notes.new"), notes.draft().text(), notes.colleagues(), texts);
        onlyMe = new Checkbox(texts.get("applications.applicant.notes.only-me"));
        onlyMe.setValue(notes.draft().visibility() == NoteVisibility.PRIVATE);
        explain();
        field.onTyping(() -> keep(keep));
        onlyMe.addValueChangeListener(change -> {
            explain();
            keep(keep);
        });
        saved.addClassName("jw-note");
        saved.getElement().setAttribute("role", "status");
        saved.setText(draft ? texts.get("applications.applicant.notes.kept") : "");
        field.onSubmit(text -> add.accept(text, visibility()));
        Button button = new Button(
                texts.get("applications.applicant.notes.add"),
                click -> field.submit(text -> add.accept(text, visibility())));
        Div row = new Div(button, onlyMe, saved);
        row.addClassName("jw-actions");
        add(field, row);
    }

    private void keep(SerializableBiConsumer<String, NoteVisibility> keep) {
        keep.accept(field.text(), visibility());
        saved.setText(field.text().isBlank() ? "" : texts.get("applications.applicant.notes.kept"));
    }

    private void explain() {
        field.explain(texts.get("applications.applicant.notes.reader." + visibility()));
    }

    private NoteVisibility visibility() {
        return onlyMe.getValue() ? NoteVisibility.PRIVATE : NoteVisibility.TEAM;
    }
}
