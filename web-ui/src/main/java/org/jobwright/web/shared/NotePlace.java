package org.jobwright.web.shared;

import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.web.shared.text.Texts;

/** What a moderator's note is about, in words. */
public final class NotePlace {

    private NotePlace() {}

    /** The name of the field, and the passage if it is about one. */
    public static String of(FieldNote note, Texts texts) {
        String field = texts.get("shared.advert.field." + note.field());
        return note.quote().isEmpty() ? field : texts.get("shared.advert.note.at", field, note.quote());
    }
}
