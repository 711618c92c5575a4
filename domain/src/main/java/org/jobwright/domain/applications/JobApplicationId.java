package org.jobwright.domain.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a JobApplication. */
@Embeddable
public record JobApplicationId(@Column(name = "id") UUID value) implements Identifier {

    public static JobApplicationId next() {
        return new JobApplicationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
