package org.jobwright.domain.applications.persons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApplicantPerson. */
@Embeddable
public record ApplicantPersonId(@Column(name = "id") UUID value) implements Identifier {

    public static ApplicantPersonId next() {
        return new ApplicantPersonId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
