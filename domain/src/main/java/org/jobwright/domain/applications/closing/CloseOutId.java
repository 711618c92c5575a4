package org.jobwright.domain.applications.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a CloseOut. */
@Embeddable
public record CloseOutId(@Column(name = "id") UUID value) implements Identifier {

    public static CloseOutId next() {
        return new CloseOutId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
