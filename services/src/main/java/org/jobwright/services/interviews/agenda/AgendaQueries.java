package org.jobwright.services.interviews.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** The interviews of the caller: as one of the panel, as the organizer, and as the candidate. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AgendaQueries {

    /** What nobody has recorded for longer is on Today only. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private static final Duration AHEAD = Duration.ofDays(365);

    @Inject
    private AgendaRepository agenda;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Those of which the caller was told, in the order of time: of the last 30 days, the next 365, and those for which they
     * still choose a time. Of those with a panel only what nobody has recorded.
     */
    @Discloses(AccessPart.LIST)
    public List<AgendaLine> mine() {
        Instant now = clock.instant();
        Instant from = now.minus(BEFORE);
        Instant until = now.plus(AHEAD);
        return Stream.concat(
                        agenda.ofMember(caller.person(), guard.readable(), AgendaRepository.AGREED, from, until),
                        agenda.ofCandidate(caller.candidate(), from, until))
                .sorted(Comparator.comparing(AgendaLine::startsAt))
                .toList();
    }
}
