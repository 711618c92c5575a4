package org.jobwright.web.interviews;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.busy.BusyFailure;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.jobwright.services.interviews.busy.BusyFetcher;
import org.jobwright.services.interviews.busy.BusyFetcher.BusyException;
import org.jobwright.services.interviews.busy.BusyReadingService;
import org.jobwright.services.interviews.busy.BusyReadingService.Due;
import org.jobwright.services.shared.background.SideBySide;
import org.jobwright.web.shared.calendar.BusyTimes;

/**
 * Reads the calendars of interviewers, each every 15 minutes, outside any transaction. Every node runs it. Several are
 * fetched side by side, so that an address that is slow delays only itself; one at a time is worked out, because that takes
 * memory.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusyCalendarTimer {

    private static final Logger LOG = Logger.getLogger(BusyCalendarTimer.class);

    /** How far ahead times are kept: interviews are planned for these weeks. */
    private static final Duration AHEAD = Duration.ofDays(60);

    /** For so long others are begun; the last ones are waited for, and end before the next run. */
    private static final Duration RUN = Duration.ofSeconds(40);

    @Inject
    private BusyReadingService calendars;

    @Inject
    private BusyFetcher fetcher;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Clock clock;

    /** What came from an address: a text, or why none. */
    private record Fetched(Due due, String text, BusyFailure failure) {}

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void read() {
        Instant end = clock.instant().plus(RUN);
        try {
            SideBySide.run(
                    executor,
                    BusyFetcher.SIDE_BY_SIDE,
                    most -> clock.instant().isBefore(end) ? calendars.begin(most) : List.<Due>of(),
                    this::fetch,
                    this::keep);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a calendar was not fetched", failure);
        }
    }

    private Fetched fetch(Due due) {
        try {
            return new Fetched(due, fetcher.fetch(due.address()), null);
        } catch (BusyException unreadable) {
            return new Fetched(due, "", unreadable.why());
        }
    }

    private void keep(Fetched fetched) {
        Due due = fetched.due();
        if (fetched.failure() != null) {
            calendars.fail(due.account(), due.since(), fetched.failure());
            return;
        }
        times(fetched.text())
                .ifPresentOrElse(
                        times -> calendars.keep(due.account(), due.since(), times),
                        () -> calendars.fail(due.account(), due.since(), BusyFailure.NO_CALENDAR));
    }

    private Optional<List<BusyTime>> times(String text) {
        Instant now = clock.instant();
        try {
            return BusyTimes.read(text, now, now.plus(AHEAD));
        } catch (RuntimeException | StackOverflowError malformed) {
            LOG.debugf("a calendar could not be read: %s", malformed.getClass());
            return Optional.empty();
        }
    }
}
