package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jobwright.domain.accounts.SignInSessionId;

/** The session through which a request came; {@code SignInService#resolve} fills it, before anything else is called. */
@RequestScoped
public class CallingSession {

    private SignInSessionId id;

    public void begin(SignInSessionId session) {
        id = session;
    }

    /** Empty for visitors, for the launcher's commands and for timers. */
    Optional<SignInSessionId> id() {
        return Optional.ofNullable(id);
    }
}
