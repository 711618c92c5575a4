package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.DomainEvent;

/** Who has not signed in for six months is no longer found, and is warned twice before. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class IdleProfileService {

    private static final int MOST = 1_000;

    /** So that after an update everybody is found by their town within hours. */
    private static final int MOST_LOCATED = 10_000;

    @Inject
    private FindableRepository profiles;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Those who may have to be warned or hidden now, the longest absent first. */
    public List<AccountId> due() {
        return profiles.idle(clock.instant(), MOST);
    }

    /** Warns or hides a person if it is time. */
    public void look(@NotNull AccountId person) {
        profiles.find(person).flatMap(profile -> profile.idle(clock.instant())).ifPresent(events::fire);
    }

    /** Those whose town is known, and not where it is. */
    public List<AccountId> unlocated() {
        return profiles.unlocated(MOST_LOCATED);
    }

    /** Finds out where a person is. */
    public void locate(@NotNull AccountId person) {
        profiles.find(person).ifPresent(profile -> profile.locate(profiles.resume(person)));
    }
}
