package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.ConsentSource;
import org.jobwright.domain.talent.PoolLink;
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
    private NamedPoolRepository names;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Empty if there is no such link, it is too old, or the person left or was not asked in time. */
    public Optional<LinkedPlace> find(@NotNull Secret secret) {
        return link(secret).flatMap(link -> pool.find(link.getMembership())
                .filter(this::isOpen)
                .map(place -> show(place, isLeavesOnly(link, place))));
    }

    /** Agrees, or agrees for longer. */
    public LinkedPlace agree(@NotNull Secret secret, @NotNull ReadConsent read) {
        return run(secret, true, place -> {
            if (!place.getState(clock.instant()).isKept()) {
                names.removeAll(place.getId());
            }
            return Optional.of(place.agree(read, ConsentSource.MAIL, clock.instant()));
        });
    }

    /** The employer does not find the person until they resume. */
    public LinkedPlace pause(@NotNull Secret secret) {
        return run(secret, false, place -> place.pause(clock.instant()));
    }

    /** The employer finds the person again. */
    public LinkedPlace resume(@NotNull Secret secret) {
        return run(secret, true, place -> place.resume(clock.instant()));
    }

    /** Says no, or leaves; the link leads nowhere from then on. */
    public LinkedPlace leave(@NotNull Secret secret) {
        return run(secret, false, place -> {
            names.removeAll(place.getId());
            return place.leave(clock.instant());
        });
    }

    private LinkedPlace run(
            Secret secret, boolean consents, Function<PoolMembership, Optional<? extends DomainEvent>> command) {
        PoolLink link = link(secret).orElseThrow(NotFound::new);
        PoolMembership place =
                pool.lock(link.getMembership()).filter(this::isOpen).orElseThrow(NotFound::new);
        boolean leavesOnly = isLeavesOnly(link, place);
        if (consents && leavesOnly) {
            throw new NotFound();
        }
        command.apply(place).ifPresent(events::fire);
        return show(place, leavesOnly);
    }

    private Optional<PoolLink> link(Secret secret) {
        return pool.link(secret).filter(link -> !link.isOver(clock.instant()));
    }

    /** A suspended person gives no consent, but ends one as before. */
    private boolean isLeavesOnly(PoolLink link, PoolMembership place) {
        return link.isLeavesOnly() || pool.status(place.getAccount()) != AccountStatus.ACTIVE;
    }

    private boolean isOpen(PoolMembership place) {
        PoolState state = place.getState(clock.instant());
        return state == PoolState.INVITED || state.isKept();
    }

    private LinkedPlace show(PoolMembership place, boolean leavesOnly) {
        return pool.keptBy(place.getAccount(), clock.instant()).stream()
                .filter(kept -> kept.id().equals(place.getId()))
                .findFirst()
                .map(kept -> new LinkedPlace(kept, leavesOnly))
                .orElseThrow();
    }
}
