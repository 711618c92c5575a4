package org.jobwright.domain.interviews.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a KitVersion. */
@Embeddable
public record KitVersionId(@Column(name = "id") UUID value) implements Identifier {

    public static KitVersionId next() {
        return new KitVersionId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
