package org.jobwright.services.shared.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jobwright.domain.accounts.SignInSessionId;

/** The session of a request; {@code SignInService#resolve} sets it before anything else is called. */
@RequestScoped
public class CallingSession {

    private SignInSessionId id;

    /** The session was found. */
    public void begin(SignInSessionId session) {
        id = session;
    }

    /** Empty for visitors, the launcher's commands and timers. */
    public Optional<SignInSessionId> id() {
        return Optional.ofNullable(id);
    }
}
