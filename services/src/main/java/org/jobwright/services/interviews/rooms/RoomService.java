package org.jobwright.services.interviews.rooms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.rooms.Room;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;

/** Changes the rooms of an organization, by its owners and recruiters. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RoomService {

    @Inject
    private RoomRepository rooms;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Adds a room.
     *
     * @throws RuleViolation {@code interviews.rooms.limit}, {@code interviews.rooms.name}
     */
    public RoomId add(@NotNull OrganizationId organization, String name) {
        guard.requireRecruiter(organization);
        Room room = new Room(organization, name, rooms.lockAndCount(organization));
        rooms.add(room);
        events.fire(room.added(clock.instant()));
        return room.getId();
    }

    /** Gives a room another name, which no other has; what was told before keeps the former one. */
    public void rename(@NotNull RoomId id, @NotNull Long seen, String name) {
        Room room = changeable(id);
        room.requireVersion(seen);
        events.fire(room.rename(name, clock.instant()));
    }

    /** It can be chosen no longer. Interviews that are planned there keep its name as their place. */
    public void remove(@NotNull RoomId id) {
        Room room = changeable(id);
        events.fire(room.removed(clock.instant()));
        rooms.remove(room);
    }

    private Room changeable(RoomId id) {
        Room room = rooms.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(room.getOrganization());
        return room;
    }
}
