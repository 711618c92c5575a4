package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.matching.MatchEvent.MatchOffered;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.sessions.RecentProof;

/** Administrators decide whether employers on this instance may use explained matches. They may not at first. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class MatchOfferService {

    @Inject
    private MatchSwitchRepository switches;

    @Inject
    private MatchObstacles obstacles;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether they may. */
    public boolean isOffered() {
        return switches.isOffered();
    }

    /** Lets them, or no longer: what was found is then shown to nobody. */
    public void offer(boolean offered) {
        proof.require();
        Instant now = clock.instant();
        if (switches.offer(offered, now)) {
            events.fire(new MatchOffered(offered, now));
            if (offered) {
                obstacles.endForbidden(switches.switchedOn());
            }
        }
    }
}
