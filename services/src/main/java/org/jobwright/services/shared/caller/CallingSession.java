package org.jobwright.services.shared.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.SignInSessionId;

/** By what a person entered: the session of a request, or the import that they confirmed in one. */
@RequestScoped
public class CallingSession {

    private SignInSessionId id;
    private UUID confirmed;

    /** The session was found; {@code SignInService#resolve} calls it before anything else is called. */
    public void begin(SignInSessionId session) {
        id = session;
    }

    /**
     * An import goes on in the background, where there is no session. While it runs, its organization is open to who
     * confirmed it, as it was then, and nothing else is: neither other organizations nor what is their own. Whether it runs
     * and who confirmed it, the database looks up in each transaction.
     */
    public void beginImport(UUID run) {
        confirmed = run;
    }

    /** Empty for visitors, imports, the launcher's commands and timers. */
    public Optional<SignInSessionId> id() {
        return Optional.ofNullable(id);
    }

    /** The import that goes on; empty for everything else. */
    Optional<UUID> confirmedImport() {
        return Optional.ofNullable(confirmed);
    }
}
