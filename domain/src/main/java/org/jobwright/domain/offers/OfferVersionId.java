package org.jobwright.domain.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an OfferVersion. */
@Embeddable
public record OfferVersionId(@Column(name = "id") UUID value) implements Identifier {

    public static OfferVersionId next() {
        return new OfferVersionId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
