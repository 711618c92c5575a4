package org.jobwright.domain.applications.tags;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Tag. */
@Embeddable
public record TagId(@Column(name = "id") UUID value) implements Identifier {

    public static TagId next() {
        return new TagId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
