package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Slot. */
@Embeddable
public record SlotId(@Column(name = "id") UUID value) implements Identifier {

    public static SlotId next() {
        return new SlotId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
