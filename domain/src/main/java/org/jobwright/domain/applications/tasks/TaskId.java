package org.jobwright.domain.applications.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApplicationTask. */
@Embeddable
public record TaskId(@Column(name = "id") UUID value) implements Identifier {

    public static TaskId next() {
        return new TaskId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
