package org.jobwright.domain.talent.findable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ProfileLink. */
@Embeddable
public record ProfileLinkId(@Column(name = "id") UUID value) implements Identifier {

    public static ProfileLinkId next() {
        return new ProfileLinkId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
