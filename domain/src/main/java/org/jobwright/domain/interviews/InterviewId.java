package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an Interview. */
@Embeddable
public record InterviewId(@Column(name = "id") UUID value) implements Identifier {

    public static InterviewId next() {
        return new InterviewId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
