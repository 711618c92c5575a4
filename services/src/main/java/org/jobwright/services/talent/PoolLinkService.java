package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.ConsentSource;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.ReadConsent;

/** What a person does by the secret of their link. The system acts, because nobody is signed in. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PoolLinkService {

    @Inject
    private PoolRepository pool;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Empty if there is no such link, it is too old, or the person left or was not asked in time. */
    public Optional<KeptBy> find(@NotNull Secret secret) {
        return place(secret).map(this::show);
    }

    /** Agrees, or agrees for longer. */
    public KeptBy agree(@NotNull Secret secret, @NotNull ReadConsent read) {
        PoolMembership place = locked(secret);
        events.fire(place.agree(read, ConsentSource.MAIL, clock.instant()));
        return show(place);
    }

    /** The employer does not find the person until they resume. */
    public KeptBy pause(@NotNull Secret secret) {
        PoolMembership place = locked(secret);
        place.pause(clock.instant()).ifPresent(events::fire);
        return show(place);
    }

    /** The employer finds the person again. */
    public KeptBy resume(@NotNull Secret secret) {
        PoolMembership place = locked(secret);
        place.resume(clock.instant()).ifPresent(events::fire);
        return show(place);
    }

    /** Says no, or leaves; the link leads nowhere from then on. */
    public KeptBy leave(@NotNull Secret secret) {
        PoolMembership place = locked(secret);
        place.leave(clock.instant()).ifPresent(events::fire);
        return show(place);
    }

    private PoolMembership locked(Secret secret) {
        return place(secret)
                .flatMap(place -> pool.lock(place.getId()))
                .filter(this::isOpen)
                .orElseThrow(NotFound::new);
    }

    private Optional<PoolMembership> place(Secret secret) {
        Instant now = clock.instant();
        return pool.link(secret)
                .filter(link -> !link.isOver(now))
                .flatMap(link -> pool.find(link.getMembership()))
                .filter(place -> isOpen(place) && pool.isActive(place.getAccount()));
    }

    private boolean isOpen(PoolMembership place) {
        PoolState state = place.getState(clock.instant());
        return state == PoolState.INVITED || state.isKept();
    }

    private KeptBy show(PoolMembership place) {
        return pool.keptBy(place.getAccount(), clock.instant()).stream()
                .filter(kept -> kept.id().equals(place.getId()))
                .findFirst()
                .orElseThrow();
    }
}
