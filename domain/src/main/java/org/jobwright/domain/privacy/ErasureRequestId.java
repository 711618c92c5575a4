package org.jobwright.domain.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ErasureRequest. */
@Embeddable
public record ErasureRequestId(@Column(name = "id") UUID value) implements Identifier {

    public static ErasureRequestId next() {
        return new ErasureRequestId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
