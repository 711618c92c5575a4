package org.jobwright.domain.applications.persons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a PersonMerge. */
@Embeddable
public record PersonMergeId(@Column(name = "id") UUID value) implements Identifier {

    public static PersonMergeId next() {
        return new PersonMergeId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
