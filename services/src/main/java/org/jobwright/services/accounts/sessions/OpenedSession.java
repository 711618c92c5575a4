package org.jobwright.services.accounts.sessions;

import java.util.Optional;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.credentials.SignInStep;

/**
 * A person has just signed in, or has still to prove a second factor.
 *
 * @param secret what the browser's session keeps, and shows with every request
 * @param person who it is, or will be
 * @param next what is left to do; until then the session stands for nobody
 * @param continueTo where the person was going when the account was made, if anywhere
 */
public record OpenedSession(String secret, SignedInPerson person, SignInStep next, Optional<String> continueTo) {

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "OpenedSession of " + person.account();
    }
}
