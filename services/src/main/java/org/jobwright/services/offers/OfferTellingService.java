package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.shared.DomainEvent;

/** Tells candidates of later versions, reminds them of the last day, and says that it has passed. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OfferTellingService {

    private static final int BATCH = 200;

    @Inject
    private OfferRepository offers;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The offers with something to say. */
    public List<OfferId> due() {
        return offers.due(clock.instant(), BATCH);
    }

    /** Says it; does nothing if it was taken back or answered meanwhile. Nothing else is decided by the time. */
    public void tell(OfferId id) {
        Instant now = clock.instant();
        offers.lockFree(id).ifPresent(offer -> {
            boolean isDue = offer.unsent()
                    .map(OfferVersion::getTellAt)
                    .filter(at -> !at.isAfter(now))
                    .isPresent();
            if (isDue) {
                events.fire(offer.tell(now));
            } else {
                offer.remind(now).ifPresent(events::fire);
            }
        });
    }
}
