package org.jobwright.domain.applications.notes;

import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a note about an application. */
public sealed interface NoteEvent extends DomainEvent {

    NoteId note();

    JobApplicationId application();

    AccountId author();

    /** The colleagues whom the text names for the first time. */
    Set<AccountId> mentioned();

    @Override
    default Subject subject() {
        return new Subject("JobApplication", application().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case NoteWritten ignored -> "NoteWritten";
            case NoteEdited ignored -> "NoteEdited";
        };
    }

    /** A member wrote a note. */
    record NoteWritten(
            NoteId note,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Set<AccountId> mentioned,
            Instant at)
            implements NoteEvent {}

    /** Its author changed a note. */
    record NoteEdited(
            NoteId note,
            JobApplicationId application,
            OrganizationId organization,
            AccountId author,
            Set<AccountId> mentioned,
            Instant at)
            implements NoteEvent {}
}
