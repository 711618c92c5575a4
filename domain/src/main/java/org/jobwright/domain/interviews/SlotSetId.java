package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a SlotSet. */
@Embeddable
public record SlotSetId(@Column(name = "id") UUID value) implements Identifier {

    public static SlotSetId next() {
        return new SlotSetId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
