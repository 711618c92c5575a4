package org.jobwright.domain.moderation.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a StatementOfReasons; public, because those concerned find the statement by it. */
@Embeddable
public record StatementId(@Column(name = "id") UUID value) implements Identifier {

    public static StatementId next() {
        return new StatementId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
