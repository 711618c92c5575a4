package org.jobwright.domain.organizations.domains;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an OrganizationDomain. */
@Embeddable
public record OrganizationDomainId(@Column(name = "id") UUID value) implements Identifier {

    public static OrganizationDomainId next() {
        return new OrganizationDomainId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
