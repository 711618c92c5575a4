package org.jobwright.domain.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an OutboxMessage. */
@Embeddable
public record OutboxMessageId(@Column(name = "id") UUID value) implements Identifier {

    public static OutboxMessageId next() {
        return new OutboxMessageId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
