package org.jobwright.domain.privacy.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a NotesRequest. */
@Embeddable
public record NotesRequestId(@Column(name = "id") UUID value) implements Identifier {

    public static NotesRequestId next() {
        return new NotesRequestId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
