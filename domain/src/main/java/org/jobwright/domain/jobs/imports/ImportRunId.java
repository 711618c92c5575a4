package org.jobwright.domain.jobs.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ImportRun. */
@Embeddable
public record ImportRunId(@Column(name = "id") UUID value) implements Identifier {

    public static ImportRunId next() {
        return new ImportRunId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
