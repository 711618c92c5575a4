package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * The person behind an application, in this organization.
 *
 * @param applications those that the reader reads, oldest first
 * @param suggested who is perhaps the same person; empty for readers who may not merge
 * @param keptApart who is not; empty for readers who may not merge
 * @param latestMerge the one that can be undone; null without one, or for readers who may not
 */
public record PersonDetails(
        List<PersonApplication> applications,
        List<OtherPerson> suggested,
        List<OtherPerson> keptApart,
        StandingMerge latestMerge)
        implements Serializable {

    /** The person is unknown. */
    static final PersonDetails NONE = new PersonDetails(List.of(), List.of(), List.of(), null);

    public PersonDetails {
        applications = List.copyOf(applications);
        suggested = List.copyOf(suggested);
        keptApart = List.copyOf(keptApart);
    }

    /** Those of the person for the posting of an application that have no answer yet, oldest first; several were sent twice. */
    public List<PersonApplication> openFor(ApplicationReference application) {
        return applications.stream()
                .filter(one -> one.reference().equals(application))
                .findFirst()
                .map(one -> applications.stream()
                        .filter(same -> same.posting().equals(one.posting())
                                && same.status().isActive()
                                && !same.sentTwice())
                        .toList())
                .orElse(List.of());
    }

    /** When the person applied for the posting of an application, oldest first. */
    public List<Instant> appliedFor(ApplicationReference application) {
        return applications.stream()
                .filter(one -> one.reference().equals(application))
                .findFirst()
                .map(one -> applications.stream()
                        .filter(same -> same.posting().equals(one.posting()))
                        .map(PersonApplication::appliedAt)
                        .toList())
                .orElse(List.of());
    }
}
