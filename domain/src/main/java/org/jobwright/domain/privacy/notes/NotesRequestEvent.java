package org.jobwright.domain.privacy.notes;

import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something happened to a request for the team's notes. */
public sealed interface NotesRequestEvent extends DomainEvent {

    NotesRequestId request();

    JobApplicationId application();

    @Override
    default Subject subject() {
        return new Subject("NotesRequest", request().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case NotesAsked ignored -> "NotesAsked";
            case NotesReminded ignored -> "NotesReminded";
            case NotesOverdue ignored -> "NotesOverdue";
            case NotesAnswered ignored -> "NotesAnswered";
        };
    }

    /** The candidate asks; the employer has until a day to answer. */
    record NotesAsked(
            NotesRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            LocalDate dueOn,
            Instant at)
            implements NotesRequestEvent {}

    /** The employer has not answered yet, and is told again. */
    record NotesReminded(
            NotesRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            LocalDate dueOn,
            Instant at)
            implements NotesRequestEvent {}

    /** The employer did not answer in time; the candidate is told, and the answer is still possible. */
    record NotesOverdue(NotesRequestId request, JobApplicationId application, AccountId candidate, Instant at)
            implements NotesRequestEvent {}

    /** The employer answered. */
    record NotesAnswered(
            NotesRequestId request,
            JobApplicationId application,
            AccountId candidate,
            NotesRequestState state,
            Instant at)
            implements NotesRequestEvent {}
}
