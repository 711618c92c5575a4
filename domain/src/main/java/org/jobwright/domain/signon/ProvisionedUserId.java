package org.jobwright.domain.signon;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ProvisionedUser. */
@Embeddable
public record ProvisionedUserId(@Column(name = "id") UUID value) implements Identifier {

    public static ProvisionedUserId next() {
        return new ProvisionedUserId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
