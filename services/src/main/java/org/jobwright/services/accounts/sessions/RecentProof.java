package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.services.shared.caller.Caller;

/**
 * Asks in the first lines of a sensitive command whether the person itself is there, and not somebody at an open
 * browser: in the session that calls, the last proof must be at most {@link SignInSession#PROOF_LASTS} old (ASVS 7.5).
 */
@ApplicationScoped
public class RecentProof {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private CallingSession calling;

    @Inject
    private Clock clock;

    /**
     * Lets a person go on who proved to be there a short while ago, and Jobwright itself.
     *
     * @throws ProofNeeded otherwise; the web leads to the page where the person proves it, and back
     */
    public void require() {
        if (!isFresh()) {
            throw new ProofNeeded();
        }
    }

    /** Whether {@link #require} would let the caller go on. */
    public boolean isFresh() {
        return caller.isSystem()
                || session()
                        .filter(session -> session.isFreshlyProven(clock.instant()))
                        .isPresent();
    }

    /**
     * The session that calls, whether its last proof is recent or not.
     *
     * @throws ProofNeeded when no session of the person who calls does
     */
    public SignInSession requireSession() {
        return session().orElseThrow(ProofNeeded::new);
    }

    private Optional<SignInSession> session() {
        return calling.id()
                .map(id -> entityManager.find(SignInSession.class, id))
                .filter(session -> session.isOpen(clock.instant()))
                .filter(session -> caller.account()
                        .filter(session.getAccount().getId()::equals)
                        .isPresent());
    }
}
