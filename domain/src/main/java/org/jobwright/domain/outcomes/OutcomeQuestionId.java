package org.jobwright.domain.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a OutcomeQuestion. */
@Embeddable
public record OutcomeQuestionId(@Column(name = "id") UUID value) implements Identifier {

    public static OutcomeQuestionId next() {
        return new OutcomeQuestionId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
