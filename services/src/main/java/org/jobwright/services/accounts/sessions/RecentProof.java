package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.CallingSession;

/**
 * Checked in the first lines of a sensitive command: is it the person, and not someone at an unlocked browser? In the
 * calling session, the last proof must be no older than {@link SignInSession#PROOF_LASTS} (ASVS 7.5).
 */
@ApplicationScoped
public class RecentProof {

    @Inject
    private SignInSessions sessions;

    @Inject
    private Caller caller;

    @Inject
    private CallingSession calling;

    @Inject
    private Clock clock;

    /**
     * Accepts a person with a fresh proof, and the system.
     *
     * @throws ProofNeeded otherwise; the web redirects to the page for the proof, and back
     */
    public void require() {
        if (!isFresh()) {
            throw new ProofNeeded();
        }
    }

    /**
     * Accepts everybody but people whom only the provider of an employer named.
     *
     * @throws ProofNeeded for these
     */
    public void requireOwn() {
        if (caller.isVisiting()) {
            throw new ProofNeeded();
        }
    }

    /** Whether {@link #require} would accept the caller. */
    public boolean isFresh() {
        return caller.isSystem()
                || session()
                        .filter(session -> session.isFreshlyProven(clock.instant()))
                        .isPresent();
    }

    /**
     * The calling session, whether its last proof is fresh or not.
     *
     * @throws ProofNeeded if there is no session of the caller
     */
    public SignInSession requireSession() {
        return session().orElseThrow(ProofNeeded::new);
    }

    private Optional<SignInSession> session() {
        return calling.id().flatMap(sessions::open).filter(session -> caller.account()
                .filter(session.getAccount().getId()::equals)
                .isPresent());
    }
}
