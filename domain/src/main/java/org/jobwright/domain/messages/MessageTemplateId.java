package org.jobwright.domain.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a MessageTemplate. */
@Embeddable
public record MessageTemplateId(@Column(name = "id") UUID value) implements Identifier {

    public static MessageTemplateId next() {
        return new MessageTemplateId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
