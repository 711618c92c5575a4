package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.credentials.SecondFactors;

/** Finds the sign-ins that wait for the second factor, by their secret. */
@ApplicationScoped
public class WaitingSignIns {

    @Inject
    private SignInSessions sessions;

    @Inject
    private SecondFactors factors;

    /**
     * Continues as the person, as {@link SignInSessions#findWaiting}.
     *
     * @throws NotFound if there is no such sign-in
     */
    public SignInSession get(String secret) {
        return sessions.findWaiting(secret).orElseThrow(NotFound::new);
    }

    /**
     * The sign-in of a person who must set up a second factor. Someone who only knows the password must not replace an
     * existing one, or add another; nor may somebody whom only a provider named.
     *
     * @throws NotFound if there is no such sign-in, or the person already has a second factor
     */
    public SignInSession getWithoutFactor(String secret) {
        SignInSession session = get(secret);
        if (!session.isOwn() || !factors.of(session.getAccount().getId()).isEmpty()) {
            throw new NotFound();
        }
        return session;
    }
}
