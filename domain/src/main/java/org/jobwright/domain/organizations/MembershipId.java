package org.jobwright.domain.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an OrganizationMembership. */
@Embeddable
public record MembershipId(@Column(name = "id") UUID value) implements Identifier {

    public static MembershipId next() {
        return new MembershipId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
