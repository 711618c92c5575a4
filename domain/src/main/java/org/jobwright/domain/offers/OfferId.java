package org.jobwright.domain.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an Offer. */
@Embeddable
public record OfferId(@Column(name = "id") UUID value) implements Identifier {

    public static OfferId next() {
        return new OfferId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
