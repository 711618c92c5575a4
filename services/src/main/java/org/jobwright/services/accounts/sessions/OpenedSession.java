package org.jobwright.services.accounts.sessions;

import java.util.Optional;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.credentials.SignInStep;

/**
 * A person has just signed in, or must still prove a second factor.
 *
 * @param secret kept in the browser's session, and sent with every request
 * @param person the person, once all steps are done
 * @param next the next step; until it is done the session authenticates nobody
 * @param continueTo where the person was going when the account was created, if anywhere
 */
public record OpenedSession(String secret, SignedInPerson person, SignInStep next, Optional<String> continueTo) {

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return "OpenedSession of " + person.account();
    }
}
