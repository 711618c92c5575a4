package org.jobwright.domain.organizations.members;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an Invitation. */
@Embeddable
public record InvitationId(@Column(name = "id") UUID value) implements Identifier {

    public static InvitationId next() {
        return new InvitationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
