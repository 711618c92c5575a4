package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.persons.PersonSignal;

/**
 * Somebody who is perhaps the same person, or was kept apart.
 *
 * @param applications those that the reader reads, oldest first; never empty
 * @param signals what they have in common
 */
public record OtherPerson(List<PersonApplication> applications, List<PersonSignal> signals) implements Serializable {

    public OtherPerson {
        applications = List.copyOf(applications);
        signals = List.copyOf(signals);
    }

    public PersonApplication latest() {
        return applications.getLast();
    }
}
