package org.jobwright.domain.talent.contact;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a request for contact. */
public sealed interface ContactEvent extends DomainEvent {

    ContactRequestId request();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("ContactRequest", request().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ContactRequested ignored -> "ContactRequested";
            case ContactAccepted ignored -> "ContactAccepted";
            case ContactDeclined ignored -> "ContactDeclined";
            case ContactReconsidered ignored -> "ContactReconsidered";
            case ContactEnded ignored -> "ContactEnded";
        };
    }

    /** An employer asked a person. */
    record ContactRequested(ContactRequestId request, OrganizationId organization, AccountId account, Instant at)
            implements ContactEvent {}

    /** The person shares something. */
    record ContactAccepted(ContactRequestId request, OrganizationId organization, AccountId sender, Instant at)
            implements ContactEvent {}

    /** The person said no; the employer is not told. */
    record ContactDeclined(ContactRequestId request, OrganizationId organization, Instant at) implements ContactEvent {}

    /** The person took a no back; the employer is not told of that either. */
    record ContactReconsidered(ContactRequestId request, OrganizationId organization, Instant at)
            implements ContactEvent {}

    /** The person no longer shares anything. */
    record ContactEnded(ContactRequestId request, OrganizationId organization, Instant at) implements ContactEvent {}
}
