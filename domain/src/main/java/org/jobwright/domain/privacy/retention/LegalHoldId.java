package org.jobwright.domain.privacy.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a LegalHold. */
@Embeddable
public record LegalHoldId(@Column(name = "id") UUID value) implements Identifier {

    public static LegalHoldId next() {
        return new LegalHoldId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
