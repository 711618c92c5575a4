package org.jobwright.domain.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a NamedPool. */
@Embeddable
public record NamedPoolId(@Column(name = "id") UUID value) implements Identifier {

    public static NamedPoolId next() {
        return new NamedPoolId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
