package org.jobwright.domain.signon;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ProvisionedGroup. */
@Embeddable
public record ProvisionedGroupId(@Column(name = "id") UUID value) implements Identifier {

    public static ProvisionedGroupId next() {
        return new ProvisionedGroupId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
