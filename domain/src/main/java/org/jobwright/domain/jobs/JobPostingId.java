package org.jobwright.domain.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a JobPosting. */
@Embeddable
public record JobPostingId(@Column(name = "id") UUID value) implements Identifier {

    public static JobPostingId next() {
        return new JobPostingId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
