package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.talent.PoolMembershipId;

/** Tells people in time that their consent to be kept in a talent pool ends, so that they can renew it. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PoolEndService {

    private static final int MOST = 1_000;

    @Inject
    private PoolRepository pool;

    @Inject
    private NamedPoolRepository names;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The places that end soon, the first to end first. */
    public List<PoolMembershipId> due() {
        return pool.ending(clock.instant(), MOST);
    }

    /** People whose consent ended are under no name of the employer any more. */
    public int forgetNames() {
        return names.removeEnded(clock.instant());
    }

    /** Tells the person, unless they were told, left or renewed meanwhile. */
    public void tell(@NotNull PoolMembershipId id) {
        Instant now = clock.instant();
        pool.lock(id)
                .filter(place -> place.isEndDue(now))
                .ifPresent(place -> events.fire(place.tellEnd(pool.link(place, now), now)));
    }
}
