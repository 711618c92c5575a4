package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.AdvertDiff;
import org.jobwright.domain.moderation.AdvertField;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** The advert of a case, field by field: what changed first where something is live, else all of it. */
class CaseAdvert extends Div {

    private static final long serialVersionUID = 1L;

    private final CaseDetails details;
    private final Texts texts;
    private final AdvertWords words;
    private final SerializableBiConsumer<String, String> onNote;

    /** @param onNote gets the field and the note to the employer about it; null where none can be written */
    CaseAdvert(CaseDetails details, Texts texts, Formats formats, SerializableBiConsumer<String, String> onNote) {
        this.details = details;
        this.texts = texts;
        this.words = new AdvertWords(texts, formats);
        this.onNote = onNote;
        if (details.live() == null) {
            addWhole(details.submitted());
        } else {
            addChanges(AdvertDiff.between(details.live(), details.submitted()));
        }
    }

    private void addChanges(AdvertDiff diff) {
        add(new H2(texts.get("moderation.case.changed", diff.changed().size())));
        for (AdvertDiff.Change change : diff.changed()) {
            add(withNote(
                    FieldPanel.changed(
                            texts, words.label(change.path()), words.of(change.live()), words.of(change.submitted())),
                    change.path()));
        }
        if (!diff.unchanged().isEmpty()) {
            NativeDetails folded = new NativeDetails(
                    texts.get("moderation.case.unchanged", diff.unchanged().size()));
            folded.addClassName("jw-fold");
            Div fields = new Div();
            diff.unchanged().forEach(field -> fields.add(single(field)));
            folded.setContent(fields);
            add(folded);
        }
    }

    private void addWhole(JobAdvert submitted) {
        add(new H2(texts.get("moderation.case.first")));
        AdvertField.of(submitted).stream().filter(field -> !field.isEmpty()).forEach(field -> add(single(field)));
    }

    private Component single(AdvertField field) {
        return withNote(FieldPanel.single(texts, words.label(field.path()), words.of(field)), field.path());
    }

    private Component withNote(FieldPanel panel, String path) {
        String note = details.fieldNotes().on(path);
        if (onNote != null) {
            panel.addNoteEditor(note, changed -> onNote.accept(path, changed));
        } else if (!note.isEmpty()) {
            panel.addNote(note);
        }
        return panel;
    }
}
