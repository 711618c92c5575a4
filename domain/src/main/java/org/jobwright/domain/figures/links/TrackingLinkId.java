package org.jobwright.domain.figures.links;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a TrackingLink. */
@Embeddable
public record TrackingLinkId(@Column(name = "id") UUID value) implements Identifier {

    public static TrackingLinkId next() {
        return new TrackingLinkId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
