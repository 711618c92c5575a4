package org.jobwright.services.today;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.shared.caller.Caller;

/** What a person does with their own list; nothing here is seen by colleagues or candidates. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TodayService {

    @Inject
    private TodayRepository lines;

    @Inject
    private Signals signals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Puts a line of the caller's list off for a time, at most 14 days; until then it is not in it. */
    public void putOff(Signal signal, UUID subject, Duration time) {
        Instant now = clock.instant();
        Snooze.Key key = new Snooze.Key(caller.person(), signal, subject);
        Optional<Snooze> before = lines.find(key);
        if (before.isPresent()) {
            before.orElseThrow().extend(now.plus(time), now);
            return;
        }
        if (signals.read(LineFilter.waiting(now)).stream().noneMatch(line -> line.isAbout(signal, subject))) {
            throw new NotFound();
        }
        lines.add(new Snooze(caller.person(), signal, subject, now.plus(time), now));
    }

    /** Takes a line back that was put off. */
    public void takeBack(Signal signal, UUID subject) {
        lines.find(new Snooze.Key(caller.person(), signal, subject)).ifPresent(lines::remove);
    }

    /** Takes every line back that the caller put off, also those that would no longer wait. */
    public void takeAllBack() {
        lines.removeAll(caller.person());
    }
}
