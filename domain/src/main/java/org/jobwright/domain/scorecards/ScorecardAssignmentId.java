package org.jobwright.domain.scorecards;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a ScorecardAssignment. */
@Embeddable
public record ScorecardAssignmentId(@Column(name = "id") UUID value) implements Identifier {

    public static ScorecardAssignmentId next() {
        return new ScorecardAssignmentId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
