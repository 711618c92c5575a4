package org.jobwright.web.moderation.passages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Texts;

/** The notes to the employer, each beside its passage. A note is saved when its field loses the focus. */
public final class PassageNotes implements Serializable {

    private final Passages passages;
    private final Texts texts;
    private final SerializableConsumer<FieldNote> save;
    private final Map<FieldNote, TextArea> editors = new LinkedHashMap<>();

    public PassageNotes(Passages passages, Texts texts, SerializableConsumer<FieldNote> save) {
        this.passages = passages;
        this.texts = texts;
        this.save = save;
    }

    /** Shows the notes of a case. */
    public void show(FieldNotes notes, boolean writable) {
        notes.notes().forEach(note -> {
            Passage passage = passages.with(note);
            if (writable) {
                editor(passage, note);
            } else {
                passage.beside().add(written(note));
            }
        });
    }

    private Div written(FieldNote note) {
        Span about = new Span(label(note));
        about.addClassName("jw-soft");
        Div shown = new Div(about, new Paragraph(note.text()));
        shown.addClassName("jw-fieldnote");
        return shown;
    }

    /**
     * Opens the note on a passage.
     *
     * @param chosen the words of it that are selected; empty for all of it
     */
    public void open(int number, String chosen) {
        passages.at(number).ifPresent(passage -> {
            FieldNote about = new FieldNote(passage.field(), quote(passage, chosen), "");
            TextArea known = editors.get(about);
            (known == null ? editor(passage, about) : known).focus();
        });
    }

    private String quote(Passage passage, String chosen) {
        String words = Letters.withSingleBlanks(chosen).strip();
        if (!words.isEmpty() && passage.words().contains(words)) {
            return words;
        }
        return passages.isOneOfSeveral(passage) ? passage.words() : "";
    }

    private TextArea editor(Passage passage, FieldNote note) {
        FieldNote about = new FieldNote(note.field(), note.quote(), "");
        TextArea area = new TextArea(label(about));
        area.addClassName("jw-fieldnote");
        area.setWidthFull();
        area.setMaxLength(FieldNote.MAX_LENGTH);
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        area.setValue(note.text());
        area.addValueChangeListener(
                change -> save.accept(new FieldNote(about.field(), about.quote(), change.getValue())));
        area.addBlurListener(blur -> {
            if (area.getValue().isBlank()) {
                editors.remove(about);
                area.removeFromParent();
            }
        });
        passage.beside().add(area);
        editors.put(about, area);
        return area;
    }

    /** The quote only where it is not all of the passage. */
    private String label(FieldNote about) {
        boolean isWhole = about.quote().isEmpty()
                || about.quote()
                        .equals(new FieldNote(
                                        about.field(), passages.with(about).words(), "")
                                .quote());
        return texts.get(
                "shared.advert.note",
                isWhole ? NotePlace.of(new FieldNote(about.field(), ""), texts) : NotePlace.of(about, texts));
    }
}
