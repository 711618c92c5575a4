package org.jobwright.domain.signon;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ExternalIdentity. */
@Embeddable
public record ExternalIdentityId(@Column(name = "id") UUID value) implements Identifier {

    public static ExternalIdentityId next() {
        return new ExternalIdentityId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
