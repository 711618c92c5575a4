package org.jobwright.domain.applications.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a PeopleImport. */
@Embeddable
public record PeopleImportId(@Column(name = "id") UUID value) implements Identifier {

    public static PeopleImportId next() {
        return new PeopleImportId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
