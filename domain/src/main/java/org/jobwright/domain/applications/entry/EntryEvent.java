package org.jobwright.domain.applications.entry;

import java.time.Instant;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to people whom an employer entered. */
public sealed interface EntryEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return switch (this) {
            case PeopleEntered entered ->
                new Subject("PeopleImport", entered.peopleImport().value());
            case PeopleEntryUndone undone ->
                new Subject("PeopleImport", undone.peopleImport().value());
            case EnteredPersonTold told ->
                new Subject("EnteredPerson", told.person().value());
            case EnteredPersonDeclined declined ->
                new Subject("EnteredPerson", declined.person().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case PeopleEntered ignored -> "PeopleEntered";
            case PeopleEntryUndone ignored -> "PeopleEntryUndone";
            case EnteredPersonTold ignored -> "EnteredPersonTold";
            case EnteredPersonDeclined ignored -> "EnteredPersonDeclined";
        };
    }

    /** An employer entered people from a file. */
    record PeopleEntered(
            PeopleImportId peopleImport, OrganizationId organization, JobPostingId posting, long people, Instant at)
            implements EntryEvent {}

    /** The employer had all of them deleted. */
    record PeopleEntryUndone(PeopleImportId peopleImport, OrganizationId organization, Instant at)
            implements EntryEvent {}

    /** A person is told that an employer entered them, with a link. */
    record EnteredPersonTold(
            EnteredPersonId person, PeopleImportId peopleImport, OrganizationId organization, Secret secret, Instant at)
            implements EntryEvent {}

    /** A person had what was entered deleted, or wants nobody to enter them. */
    record EnteredPersonDeclined(EnteredPersonId person, OrganizationId organization, Instant at)
            implements EntryEvent {}
}
