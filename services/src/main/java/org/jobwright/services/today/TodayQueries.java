package org.jobwright.services.today;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
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
    public Today mine() {
        Instant now = clock.instant();
        return new Today(signals.at(now), reads.countPutOff(caller.person(), now));
    }
}
