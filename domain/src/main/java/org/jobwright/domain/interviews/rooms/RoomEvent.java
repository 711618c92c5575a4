package org.jobwright.domain.interviews.rooms;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the rooms of an organization. */
public sealed interface RoomEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case RoomAdded ignored -> "RoomAdded";
            case RoomRenamed ignored -> "RoomRenamed";
            case RoomRemoved ignored -> "RoomRemoved";
        };
    }

    /** Interviews can be planned in it. */
    record RoomAdded(RoomId room, OrganizationId organization, Instant at) implements RoomEvent {}

    /** It has another name; what was told before keeps the former one. */
    record RoomRenamed(RoomId room, OrganizationId organization, Instant at) implements RoomEvent {}

    /** It is no longer offered; interviews that are planned there keep its name as their place. */
    record RoomRemoved(RoomId room, OrganizationId organization, Instant at) implements RoomEvent {}
}
