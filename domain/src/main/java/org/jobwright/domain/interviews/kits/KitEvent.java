package org.jobwright.domain.interviews.kits;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to an interview kit. */
public sealed interface KitEvent extends DomainEvent {

    InterviewKitId kit();

    @Override
    default Subject subject() {
        return new Subject("InterviewKit", kit().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case KitMade ignored -> "KitMade";
            case KitChanged ignored -> "KitChanged";
            case KitArchived ignored -> "KitArchived";
            case KitRestored ignored -> "KitRestored";
        };
    }

    /** A member made it. */
    record KitMade(InterviewKitId kit, OrganizationId organization, Instant at) implements KitEvent {}

    /** It got a new version, or another name. */
    record KitChanged(InterviewKitId kit, OrganizationId organization, Instant at) implements KitEvent {}

    /** It can no longer be chosen. */
    record KitArchived(InterviewKitId kit, OrganizationId organization, Instant at) implements KitEvent {}

    /** It can be chosen again. */
    record KitRestored(InterviewKitId kit, OrganizationId organization, Instant at) implements KitEvent {}
}
