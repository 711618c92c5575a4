package org.jobwright.domain.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Message. */
@Embeddable
public record MessageId(@Column(name = "id") UUID value) implements Identifier {

    public static MessageId next() {
        return new MessageId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
