package org.jobwright.domain.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a HiringOrganization. */
@Embeddable
public record OrganizationId(@Column(name = "id") UUID value) implements Identifier {

    public static OrganizationId next() {
        return new OrganizationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
