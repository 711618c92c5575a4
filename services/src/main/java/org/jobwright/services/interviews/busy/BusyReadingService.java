package org.jobwright.services.interviews.busy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.busy.BusyAddress;
import org.jobwright.domain.interviews.busy.BusyCalendar;
import org.jobwright.domain.interviews.busy.BusyFailure;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.jobwright.services.shared.security.KeyedSeal;

/** Which calendars are read now, and what came of it. They are fetched outside any transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class BusyReadingService {

    private static final Logger LOG = Logger.getLogger(BusyReadingService.class);

    @Inject
    private BusyCalendarRepository calendars;

    @Inject
    private Clock clock;

    /**
     * A calendar to read now.
     *
     * @param since when its owner named this address
     */
    public record Due(AccountId account, Instant since, BusyAddress address) {}

    /** Those whose time has come, the longest due first; no other node reads them. */
    public List<Due> begin(int most) {
        Instant now = clock.instant();
        List<BusyCalendar> due = calendars.lockDue(now, most);
        due.forEach(calendar -> calendar.begin(now));
        return due.stream()
                .flatMap(
                        calendar -> address(calendar, now)
                                .map(address -> new Due(calendar.getAccount(), calendar.getSince(), address))
                                .stream())
                .toList();
    }

    /** One that was sealed with another key does not stop the others; its owner can name it again. */
    private static Optional<BusyAddress> address(BusyCalendar calendar, Instant now) {
        try {
            return Optional.of(new BusyAddress(new String(
                    KeyedSeal.open(calendar.getSealedAddress(), calendar.getAccount()), StandardCharsets.US_ASCII)));
        } catch (IllegalStateException otherKey) {
            LOG.warnf("the calendar of account %s cannot be opened: %s", calendar.getAccount(), otherKey.getMessage());
            calendar.fail(BusyFailure.NOT_REACHED, now);
            return Optional.empty();
        }
    }

    /**
     * Keeps what was read, in place of what was known; nothing if its owner named another address meanwhile.
     *
     * @param since when its owner named the address that was read
     */
    public void keep(AccountId account, Instant since, List<BusyTime> times) {
        find(account, since).ifPresent(calendar -> {
            calendar.read(clock.instant());
            calendars.replace(account, times.stream().limit(BusyTime.MOST).toList());
        });
    }

    /** It could not be read. What was read before counts for a day. */
    public void fail(AccountId account, Instant since, BusyFailure why) {
        find(account, since)
                .filter(calendar -> calendar.fail(why, clock.instant()))
                .ifPresent(calendar -> calendars.replace(account, List.of()));
    }

    private Optional<BusyCalendar> find(AccountId account, Instant since) {
        return calendars.find(account).filter(calendar -> calendar.getSince().equals(since));
    }
}
