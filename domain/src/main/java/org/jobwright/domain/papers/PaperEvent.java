package org.jobwright.domain.papers;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a document that an employer asked for. */
public sealed interface PaperEvent extends DomainEvent {

    DocumentRequestId request();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("DocumentRequest", request().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case DocumentAsked ignored -> "DocumentAsked";
            case DocumentSent ignored -> "DocumentSent";
            case DocumentAccepted ignored -> "DocumentAccepted";
            case DocumentReturned ignored -> "DocumentReturned";
            case DocumentRequestCancelled ignored -> "DocumentRequestCancelled";
        };
    }

    /** The employer asks the candidate for it. */
    record DocumentAsked(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The candidate sent files. */
    record DocumentSent(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer has what it needs. */
    record DocumentAccepted(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer needs another file. */
    record DocumentReturned(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}

    /** The employer does not need it any more, or the application ended. */
    record DocumentRequestCancelled(
            DocumentRequestId request,
            JobApplicationId application,
            OrganizationId organization,
            AccountId candidate,
            Instant at)
            implements PaperEvent {}
}
