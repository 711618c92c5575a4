package org.jobwright.services.signon;

import java.util.Optional;
import org.jobwright.services.accounts.sessions.OpenedSession;

/** How a person came back from a provider. */
public sealed interface SignOnOutcome {

    /** They are signed in, by a new session. */
    record Entered(OpenedSession session, Optional<String> continueTo) implements SignOnOutcome {}

    /** They were signed in already; the pages of the organization are open now. */
    record SteppedUp(Optional<String> continueTo) implements SignOnOutcome {}

    /**
     * The address has an account, which has to sign in its own way once.
     *
     * @param sealed what the provider said, for this browser only
     */
    record MustJoin(String sealed, Optional<String> continueTo) implements SignOnOutcome {

        /** Without what is sealed, so that it never reaches a log. */
        @Override
        public String toString() {
            return "MustJoin";
        }
    }
}
