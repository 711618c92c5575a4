package org.jobwright.services.today;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.today.Snooze;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.shared.caller.Caller;

/** What waits for the caller: as a moderator, as a member of employers, among what they may read, and as a candidate. */
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

    /** Everything that waits, except what the caller put off. */
    @Discloses(AccessPart.LIST)
    public Today mine() {
        Instant now = clock.instant();
        return new Today(
                signals.read(LineFilter.waiting(now)),
                reads.putOff(caller.person(), now).isEmpty()
                        ? 0
                        : signals.read(LineFilter.putOff(now)).size());
    }

    /**
     * What the caller put off and what would wait without that, in the same order; of each kind at most {@value
     * Today#MOST_PUT_OFF}.
     */
    public List<PutOffLine> putOff() {
        Instant now = clock.instant();
        Map<Snooze.Key, Instant> until = reads.putOff(caller.person(), now);
        return signals.read(LineFilter.putOff(now)).stream()
                .map(line ->
                        new PutOffLine(line, until.get(new Snooze.Key(caller.person(), line.signal(), line.subject()))))
                .toList();
    }
}
