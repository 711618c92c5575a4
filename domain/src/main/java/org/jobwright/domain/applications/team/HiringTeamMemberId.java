package org.jobwright.domain.applications.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a HiringTeamMember. */
@Embeddable
public record HiringTeamMemberId(@Column(name = "id") UUID value) implements Identifier {

    public static HiringTeamMemberId next() {
        return new HiringTeamMemberId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
