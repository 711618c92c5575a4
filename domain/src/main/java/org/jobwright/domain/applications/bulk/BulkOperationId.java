package org.jobwright.domain.applications.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a BulkOperation. */
@Embeddable
public record BulkOperationId(@Column(name = "id") UUID value) implements Identifier {

    public static BulkOperationId next() {
        return new BulkOperationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
