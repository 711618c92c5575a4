package org.jobwright.domain.interviews.rooms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Room. */
@Embeddable
public record RoomId(@Column(name = "id") UUID value) implements Identifier {

    public static RoomId next() {
        return new RoomId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
