package org.jobwright.domain.search.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a SavedJob. */
@Embeddable
public record SavedJobId(@Column(name = "id") UUID value) implements Identifier {

    public static SavedJobId next() {
        return new SavedJobId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
