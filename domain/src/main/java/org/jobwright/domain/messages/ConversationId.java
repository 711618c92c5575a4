package org.jobwright.domain.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Conversation. */
@Embeddable
public record ConversationId(@Column(name = "id") UUID value) implements Identifier {

    public static ConversationId next() {
        return new ConversationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
