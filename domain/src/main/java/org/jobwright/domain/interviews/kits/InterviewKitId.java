package org.jobwright.domain.interviews.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an InterviewKit. */
@Embeddable
public record InterviewKitId(@Column(name = "id") UUID value) implements Identifier {

    public static InterviewKitId next() {
        return new InterviewKitId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
