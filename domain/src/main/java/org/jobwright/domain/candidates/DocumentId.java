package org.jobwright.domain.candidates;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a StoredDocument. */
@Embeddable
public record DocumentId(@Column(name = "id") UUID value) implements Identifier {

    public static DocumentId next() {
        return new DocumentId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
