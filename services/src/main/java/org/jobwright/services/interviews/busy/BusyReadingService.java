package org.jobwright.services.interviews.busy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private static final int AT_ONCE = 20;

    @Inject
    private BusyCalendarRepository calendars;

    @Inject
    private Clock clock;

    /** A calendar to read now. */
    public record Due(AccountId account, BusyAddress address) {}

    /** Those whose time has come; no other node reads them. */
    public List<Due> begin() {
        Instant now = clock.instant();
        List<BusyCalendar> due = calendars.lockDue(now, AT_ONCE);
        due.forEach(calendar -> calendar.begin(now));
        return due.stream()
                .map(calendar -> new Due(calendar.getAccount(), address(calendar)))
                .toList();
    }

    private static BusyAddress address(BusyCalendar calendar) {
        return new BusyAddress(new String(
                KeyedSeal.open(calendar.getSealedAddress(), calendar.getAccount()), StandardCharsets.US_ASCII));
    }

    /** Keeps what was read, in place of what was known. */
    public void keep(AccountId account, List<BusyTime> times) {
        calendars.find(account).ifPresent(calendar -> {
            calendar.read(clock.instant());
            calendars.replace(account, times.stream().limit(BusyTime.MOST).toList());
        });
    }

    /** It could not be read. What was read before counts for a day. */
    public void fail(AccountId account, BusyFailure why) {
        calendars
                .find(account)
                .filter(calendar -> calendar.fail(why, clock.instant()))
                .ifPresent(calendar -> calendars.replace(account, List.of()));
    }
}
