package org.jobwright.services.applications.persons;

import java.util.Set;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;

/** Two accounts whose groups are to be one, or two. */
record PersonPair(ApplicantPerson kept, ApplicantPerson other) {

    Set<ApplicantPersonId> groups() {
        return isOne() ? Set.of(kept.getGroup()) : Set.of(kept.getGroup(), other.getGroup());
    }

    boolean isOne() {
        return kept.getGroup().equals(other.getGroup());
    }
}
