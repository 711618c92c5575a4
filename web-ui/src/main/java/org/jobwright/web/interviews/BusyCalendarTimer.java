package org.jobwright.web.interviews;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.busy.BusyFailure;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.jobwright.services.interviews.busy.BusyFetcher;
import org.jobwright.services.interviews.busy.BusyFetcher.BusyException;
import org.jobwright.services.interviews.busy.BusyReadingService;
import org.jobwright.web.shared.calendar.BusyTimes;

/** Reads the calendars of interviewers, each every 15 minutes, outside any transaction. Every node runs it. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusyCalendarTimer {

    private static final Logger LOG = Logger.getLogger(BusyCalendarTimer.class);

    /** How far ahead times are kept: interviews are planned for these weeks. */
    private static final Duration AHEAD = Duration.ofDays(60);

    @Inject
    private BusyReadingService calendars;

    @Inject
    private BusyFetcher fetcher;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void read() {
        calendars.begin().forEach(this::read);
    }

    private void read(BusyReadingService.Due due) {
        Instant now = clock.instant();
        try {
            Optional<List<BusyTime>> times = BusyTimes.read(fetcher.fetch(due.address()), now, now.plus(AHEAD));
            if (times.isPresent()) {
                calendars.keep(due.account(), times.orElseThrow());
            } else {
                calendars.fail(due.account(), BusyFailure.NO_CALENDAR);
            }
        } catch (BusyException unreadable) {
            calendars.fail(due.account(), unreadable.why());
        } catch (RuntimeException | StackOverflowError malformed) {
            LOG.debugf("a calendar could not be read: %s", malformed.getClass());
            calendars.fail(due.account(), BusyFailure.NO_CALENDAR);
        }
    }
}
