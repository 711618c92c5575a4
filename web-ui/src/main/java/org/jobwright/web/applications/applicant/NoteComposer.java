package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.applications.ApplicationNote;
import org.jobwright.web.applications.pipeline.PipelineLabels;
import org.jobwright.web.shell.forms.Typing;

/** A field for a note to colleagues. The text is saved while typing, and is still there when its author comes back. */
class NoteComposer extends Div {

    private final TextArea field = new TextArea();
    private final Span saved = new Span();

    /**
     * @param draft the unfinished note
     * @param keep saves the content of the field
     * @param add adds the note for colleagues
     */
    NoteComposer(
            String draft, PipelineLabels words, SerializableConsumer<String> keep, SerializableConsumer<String> add) {
        addClassName("jw-composer");
        field.setLabel(words.text("applications.applicant.notes.new"));
        field.setHelperText(words.text("applications.applicant.notes.private"));
        field.setValue(draft);
        field.setMaxLength(ApplicationNote.MAX_TEXT);
        field.setMinRows(2);
        field.setMaxRows(12);
        field.setWidthFull();
        Typing.kept(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(field.getValue());
                saved.setText(field.isEmpty() ? "" : words.text("applications.applicant.notes.kept"));
            }
        });
        saved.addClassName("jw-note");
        saved.getElement().setAttribute("role", "status");
        saved.setText(draft.isEmpty() ? "" : words.text("applications.applicant.notes.kept"));
        Button button = new Button(words.text("applications.applicant.notes.add"), click -> submit(add));
        Shortcuts.addShortcutListener(this, () -> submit(add), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(field);
        Div row = new Div(button, saved);
        row.addClassName("jw-actions");
        add(field, row);
    }

    private void submit(SerializableConsumer<String> add) {
        if (field.getValue().isBlank()) {
            field.focus();
        } else {
            add.accept(field.getValue());
        }
    }
}
