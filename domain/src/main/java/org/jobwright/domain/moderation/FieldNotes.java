package org.jobwright.domain.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The notes of a case, at most one per field. */
public record FieldNotes(@JsonValue List<FieldNote> notes) implements Serializable {

    public static final FieldNotes NONE = new FieldNotes(List.of());

    @JsonCreator
    public FieldNotes {
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** With this note replacing the field's previous one; an empty note removes it. */
    public FieldNotes with(FieldNote note) {
        List<FieldNote> changed = new ArrayList<>(notes);
        changed.removeIf(former -> former.field().equals(note.field()));
        if (!note.text().isEmpty()) {
            changed.add(note);
        }
        return new FieldNotes(changed);
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** The note on a field; empty if there is none. */
    public String on(String field) {
        return notes.stream()
                .filter(note -> note.field().equals(field))
                .map(FieldNote::text)
                .findFirst()
                .orElse("");
    }
}
