package org.jobwright.domain.applications.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an EnteredPerson. */
@Embeddable
public record EnteredPersonId(@Column(name = "id") UUID value) implements Identifier {

    public static EnteredPersonId next() {
        return new EnteredPersonId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
