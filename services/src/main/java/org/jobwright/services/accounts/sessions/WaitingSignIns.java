package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.credentials.SecondFactors;

/** Finds the sign-ins that have passed the password and wait for the second factor, for whoever holds their secret. */
@ApplicationScoped
public class WaitingSignIns {

    @Inject
    private SignInSessions sessions;

    @Inject
    private SecondFactors factors;

    /**
     * Goes on as the person, as {@link SignInSessions#findWaiting}.
     *
     * @throws NotFound when there is no such sign-in
     */
    public SignInSession get(String secret) {
        return sessions.findWaiting(secret).orElseThrow(NotFound::new);
    }

    /**
     * The sign-in of a person who has to set up a second factor. Somebody who only knows the password must not put
     * another one in the place of the one there is, nor beside it.
     *
     * @throws NotFound when there is no such sign-in, or the person has a second factor already
     */
    public SignInSession getWithoutFactor(String secret) {
        SignInSession session = get(secret);
        if (!factors.of(session.getAccount().getId()).isEmpty()) {
            throw new NotFound();
        }
        return session;
    }
}
