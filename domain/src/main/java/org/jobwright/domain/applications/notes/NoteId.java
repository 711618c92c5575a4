package org.jobwright.domain.applications.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApplicationNote. */
@Embeddable
public record NoteId(@Column(name = "id") UUID value) implements Identifier {

    public static NoteId next() {
        return new NoteId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
