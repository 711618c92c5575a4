package org.jobwright.domain.applications.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ArchiveRequest. */
@Embeddable
public record ArchiveRequestId(@Column(name = "id") UUID value) implements Identifier {

    public static ArchiveRequestId next() {
        return new ArchiveRequestId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
