package org.jobwright.domain.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ModerationCase. */
@Embeddable
public record ModerationCaseId(@Column(name = "id") UUID value) implements Identifier {

    public static ModerationCaseId next() {
        return new ModerationCaseId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
