package org.jobwright.services.accounts.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** People see where they are signed in, and end sessions. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class SessionService {
    public static final int MOST_SESSIONS = 20;
    public static final Duration LONGEST_SESSION = SignInSession.MAX_AGE;

    @Inject
    private Caller caller;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Clock clock;

    /** The caller's open sessions, most recently used first. */
    public List<SessionSummary> mine() {
        return sessions.openOnes(caller.person()).stream()
                .map(SessionSummary::of)
                .toList();
    }

    /** Ends one of the caller's sessions. */
    public void end(@NotNull SignInSessionId id) {
        SignInSession mine = sessions.openOnes(caller.person()).stream()
                .filter(session -> session.getId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        mine.end(clock.instant());
    }

    /** Ends all of the caller's sessions but one. */
    public void endOthers(@NotNull SignInSessionId keep) {
        sessions.openOnes(caller.person()).stream()
                .filter(session -> !session.getId().equals(keep))
                .forEach(session -> session.end(clock.instant()));
    }
}
