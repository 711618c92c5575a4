package org.jobwright.domain.integrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApiToken. */
@Embeddable
public record ApiTokenId(@Column(name = "id") UUID value) implements Identifier {

    public static ApiTokenId next() {
        return new ApiTokenId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
