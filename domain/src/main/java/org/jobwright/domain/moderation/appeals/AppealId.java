package org.jobwright.domain.moderation.appeals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an Appeal. */
@Embeddable
public record AppealId(@Column(name = "id") UUID value) implements Identifier {

    public static AppealId next() {
        return new AppealId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
