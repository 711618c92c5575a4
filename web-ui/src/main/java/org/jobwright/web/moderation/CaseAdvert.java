package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.AdvertDiff;
import org.jobwright.domain.moderation.AdvertField;
import org.jobwright.domain.shared.RevealedText;
import org.jobwright.domain.shared.RichText;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/**
 * The advert of a case, field by field: first what changed since the live text, or since it was sent back; else all of
 * it.
 */
class CaseAdvert extends Div {

    private static final long serialVersionUID = 1L;

    private final CaseDetails details;
    private final Texts texts;
    private final AdvertWords words;
    private final SerializableBiConsumer<String, String> onNote;
    private final Map<String, FieldPanel> panels = new HashMap<>();
    private NativeDetails folded;

    /** @param onNote gets the field and the note to the employer about it; null where none can be written */
    CaseAdvert(CaseDetails details, Texts texts, Formats formats, SerializableBiConsumer<String, String> onNote) {
        this.details = details;
        this.texts = texts;
        this.words = new AdvertWords(texts, formats);
        this.onNote = onNote;
        if (details.live() != null) {
            addChanges(details.live(), "moderation.case.changed", "moderation.case.live");
        } else if (details.former() != null) {
            addChanges(details.former().advert(), "moderation.case.changed-since", "moderation.case.sent-back-then");
        } else {
            addWhole(details.submitted());
        }
    }

    private void addChanges(JobAdvert before, String title, String side) {
        AdvertDiff diff = AdvertDiff.between(before, details.submitted());
        add(new H2(texts.get(title, diff.changed().size())));
        for (AdvertDiff.Change change : diff.changed()) {
            add(withNote(
                    FieldPanel.changed(
                            texts,
                            words.label(change.path()),
                            texts.get(side),
                            words.of(change.live()),
                            words.of(change.submitted())),
                    change.path()));
        }
        if (!diff.unchanged().isEmpty()) {
            folded = new NativeDetails(
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
        List<AdvertField> filled = AdvertField.of(submitted).stream()
                .filter(field -> !field.isEmpty())
                .toList();
        filled.forEach(field -> add(single(field)));
    }

    private Component single(AdvertField field) {
        String label = words.label(field.path());
        FieldPanel panel = field.value() instanceof RichText text
                ? FieldPanel.formatted(texts, label, RevealedText.of(text))
                : FieldPanel.single(texts, label, words.of(field));
        return withNote(panel, field.path());
    }

    private Component withNote(FieldPanel panel, String path) {
        panels.put(path, panel);
        String note = details.fieldNotes().on(path);
        if (onNote != null) {
            panel.addNoteEditor(note, changed -> onNote.accept(path, changed));
        } else if (!note.isEmpty()) {
            panel.addNote(note);
        }
        return panel;
    }

    /** The panel of a field of which this is a part: that of {@code pay.baseSalary} for {@code pay.baseSalary.max}. */
    private Optional<FieldPanel> panel(String path) {
        return panels.keySet().stream()
                .filter(known -> path.equals(known) || path.startsWith(known + ".") || path.startsWith(known + "["))
                .findFirst()
                .map(panels::get);
    }

    /** Leads to a field, also to one that is folded away. */
    void lead(String path) {
        panel(path).ifPresent(panel -> {
            if (folded != null) {
                folded.setOpen(true);
            }
            panel.lead();
        });
    }
}
