package org.jobwright.domain.insights.guides;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a RoleGuide. */
@Embeddable
public record RoleGuideId(@Column(name = "id") UUID value) implements Identifier {

    public static RoleGuideId next() {
        return new RoleGuideId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
