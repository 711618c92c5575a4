package org.jobwright.domain.figures.links;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a tracking link of an organization. */
public sealed interface TrackingLinkEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case TrackingLinkCreated ignored -> "TrackingLinkCreated";
            case TrackingLinkArchived ignored -> "TrackingLinkArchived";
            case TrackingLinkRestored ignored -> "TrackingLinkRestored";
        };
    }

    /** A member made a link. */
    record TrackingLinkCreated(TrackingLinkId link, OrganizationId organization, Instant at)
            implements TrackingLinkEvent {}

    /** A link is no longer offered; it still leads to the job and still counts. */
    record TrackingLinkArchived(TrackingLinkId link, OrganizationId organization, Instant at)
            implements TrackingLinkEvent {}

    /** An archived link is offered again. */
    record TrackingLinkRestored(TrackingLinkId link, OrganizationId organization, Instant at)
            implements TrackingLinkEvent {}
}
