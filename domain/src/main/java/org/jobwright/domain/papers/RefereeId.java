package org.jobwright.domain.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Referee. */
@Embeddable
public record RefereeId(@Column(name = "id") UUID value) implements Identifier {

    public static RefereeId next() {
        return new RefereeId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
