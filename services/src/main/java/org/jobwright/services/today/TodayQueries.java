package org.jobwright.services.today;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.shared.caller.Caller;

/** What waits for the caller as a member of employers: among what they may read, with what they may do about it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TodayQueries {

    @Inject
    private TodayRepository reads;

    @Inject
    private Signals signals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Everything that waits, except what the caller put off; empty for those who work for no employer. */
    public Today mine() {
        Instant now = clock.instant();
        List<Snooze> putOff = reads.snoozed(caller.person(), now);
        List<TodayLine> all = signals.at(now);
        List<TodayLine> shown = all.stream()
                .filter(line -> putOff.stream().noneMatch(one -> line.isAbout(one.getSignal(), one.getSubject())))
                .toList();
        return new Today(shown, all.size() - shown.size());
    }
}
