package org.jobwright.services.interviews.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.agenda.CalendarFeed;
import org.jobwright.domain.interviews.agenda.CalendarFeedEvent.CalendarFeedOpened;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The private address at which the caller's calendar reads their interviews. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CalendarFeedService {

    @Inject
    private CalendarFeedRepository feeds;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Since when there is an address; empty if there is none, or if the caller has a new password since. */
    public Optional<Instant> openSince() {
        return feeds.openSince(caller.person());
    }

    /** Makes an address. A former one stops at once; this one is shown now and never again. */
    public Secret open() {
        Secret secret = Secret.next();
        Optional<CalendarFeed> former = feeds.find(caller.person());
        CalendarFeed feed = former.orElseGet(() -> new CalendarFeed(caller.person()));
        CalendarFeedOpened opened = feed.open(secret, clock.instant());
        if (former.isEmpty()) {
            feeds.add(feed);
        }
        events.fire(opened);
        return secret;
    }

    /** No address works any more; does nothing if there is none. */
    public void end() {
        feeds.find(caller.person()).ifPresent(feed -> {
            events.fire(feed.ended(clock.instant()));
            feeds.remove(feed);
        });
    }
}
