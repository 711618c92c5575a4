package org.jobwright.domain.search.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a SavedSearch. */
@Embeddable
public record SavedSearchId(@Column(name = "id") UUID value) implements Identifier {

    public static SavedSearchId next() {
        return new SavedSearchId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
