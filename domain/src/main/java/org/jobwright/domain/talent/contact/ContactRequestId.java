package org.jobwright.domain.talent.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ContactRequest. */
@Embeddable
public record ContactRequestId(@Column(name = "id") UUID value) implements Identifier {

    public static ContactRequestId next() {
        return new ContactRequestId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
