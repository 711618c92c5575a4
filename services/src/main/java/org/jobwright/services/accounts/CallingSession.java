package org.jobwright.services.accounts;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jobwright.domain.accounts.SignInSessionId;

/** The session through which a request came; {@link SignInService#resolve} fills it, before anything else is called. */
@RequestScoped
class CallingSession {

    private SignInSessionId id;

    void begin(SignInSessionId session) {
        id = session;
    }

    /** Empty for visitors, for the launcher's commands and for timers. */
    Optional<SignInSessionId> id() {
        return Optional.ofNullable(id);
    }
}
