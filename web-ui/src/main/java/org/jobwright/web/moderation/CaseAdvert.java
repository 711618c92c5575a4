package org.jobwright.web.moderation;

import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.advert.AdvertChanges;
import org.jobwright.web.shell.advert.FieldPanel;

/**
 * The advert of a case, field by field: first what changed since the live text, or since it was sent back; else all of
 * it. Each field has its note to the employer.
 */
class CaseAdvert extends AdvertChanges {

    /** @param onNote receives the field and its note to the employer; null if no notes can be written */
    CaseAdvert(CaseDetails details, Texts texts, Formats formats, SerializableBiConsumer<String, String> onNote) {
        super(texts, formats);
        Side submitted = new Side(texts.get("moderation.case.submitted"), details.submitted());
        if (details.live() != null) {
            compare("shared.advert.changed", side(texts, "live", details.live()), submitted);
        } else if (details.former() != null) {
            JobAdvert former = details.former().advert();
            compare("moderation.case.changed-since", side(texts, "sent-back-then", former), submitted);
        } else {
            whole("moderation.case.first", details.submitted());
        }
        panels().forEach((path, panel) ->
                addNote(path, panel, details.fieldNotes().on(path), onNote));
    }

    private static Side side(Texts texts, String name, JobAdvert advert) {
        return new Side(texts.get("moderation.case." + name), advert);
    }

    private static void addNote(
            String path, FieldPanel panel, String note, SerializableBiConsumer<String, String> onNote) {
        if (onNote != null) {
            panel.addNoteEditor(note, changed -> onNote.accept(path, changed));
        } else if (!note.isEmpty()) {
            panel.addNote(note);
        }
    }
}
