package org.jobwright.domain.equality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;

/** The identity of an EqualityBlock. */
@Embeddable
public record EqualityBlockId(@Column(name = "id") UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
