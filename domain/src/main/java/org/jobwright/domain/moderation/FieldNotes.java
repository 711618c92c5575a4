package org.jobwright.domain.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The notes of a case, at most one per passage. */
public record FieldNotes(@JsonValue List<FieldNote> notes) implements Serializable {

    /** An advert that needs more is better described in the message. */
    public static final int MOST = 50;

    public static final FieldNotes NONE = new FieldNotes(List.of());

    @JsonCreator
    public FieldNotes {
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** With this note replacing the passage's previous one; an empty note removes it. */
    public FieldNotes with(FieldNote note) {
        List<FieldNote> changed = new ArrayList<>(notes);
        changed.removeIf(note::isAbout);
        if (!note.text().isEmpty()) {
            changed.add(note);
        }
        if (changed.size() > MOST) {
            throw new RuleViolation("moderation.notes.too-many", MOST);
        }
        return new FieldNotes(changed);
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }
}
