package org.jobwright.services.interviews.busy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.busy.BusyAddress;
import org.jobwright.domain.interviews.busy.BusyCalendar;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.security.KeyedSeal;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** A person has their busy times read from their own calendar, or no longer. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class BusyCalendarService {

    @Inject
    private BusyCalendarRepository calendars;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The caller's; empty if none is read. */
    public Optional<MyBusyCalendar> mine() {
        return calendars
                .find(caller.person())
                .map(calendar -> new MyBusyCalendar(calendar.getHost(), calendar.getReadAt(), calendar.getFailure()));
    }

    /**
     * Has them read from now on, in place of a former one.
     *
     * @throws InvalidInput {@code interviews.busy.address} if it is no public address with HTTPS
     */
    public void use(String typed) {
        BusyAddress address = BusyAddress.read(typed, GuardedClient.LOOPBACK);
        limit.require(Limit.BUSY_CALENDAR, caller.person());
        Optional<BusyCalendar> former = calendars.find(caller.person());
        BusyCalendar calendar = former.orElseGet(() -> new BusyCalendar(caller.person()));
        String sealed = KeyedSeal.seal(address.value().getBytes(StandardCharsets.US_ASCII), caller.person());
        events.fire(calendar.name(sealed, address.host(), clock.instant()));
        if (former.isEmpty()) {
            calendars.add(calendar);
        } else {
            calendars.replace(caller.person(), List.of());
        }
    }

    /** Nothing is read any more, and what was read is deleted. */
    public void end() {
        calendars.find(caller.person()).ifPresent(calendar -> {
            events.fire(calendar.forgotten(clock.instant()));
            calendars.remove(calendar);
        });
    }
}
