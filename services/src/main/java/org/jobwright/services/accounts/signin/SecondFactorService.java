package org.jobwright.services.accounts.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.services.accounts.credentials.Authenticators;
import org.jobwright.services.accounts.credentials.CodeProof;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.accounts.sessions.WaitingSignIn;
import org.jobwright.services.accounts.sessions.WaitingSignIns;

/**
 * The second half of a sign-in. The caller is not authenticated yet, and holds the secret of a session that has passed
 * the password; for any other secret there is no sign-in.
 */
@Stateless
@PermitAll
public class SecondFactorService {

    @Inject
    private SignInSessions sessions;

    @Inject
    private WaitingSignIns waiting;

    @Inject
    private SecondFactors factors;

    @Inject
    private CodeProof codes;

    @Inject
    private Authenticators authenticators;

    /** What a browser's sign-in still needs; empty if it needs nothing, or there is none. */
    public Optional<WaitingSignIn> waiting(@NotNull String secret) {
        return sessions.findWaiting(secret)
                .map(session ->
                        new WaitingSignIn(factors.of(session.getAccount().getId())));
    }

    /**
     * Completes a sign-in with a code of the app, or a recovery code.
     *
     * @return false for a wrong or used code, and after too many attempts, without saying which
     * @throws NotFound if there is no such sign-in
     */
    public boolean prove(@NotNull String secret, @Valid @NotNull TypedCode code) {
        SignInSession session = waiting.get(secret);
        Optional<SecondFactor> proven = codes.check(session.getAccount().getId(), code);
        proven.ifPresent(factor -> sessions.complete(session, factor));
        return proven.isPresent();
    }

    /**
     * A seed for the app of a person who must set one up before continuing, shown in this sign-in only.
     *
     * @throws NotFound if there is no such sign-in, or the person already has a second factor
     */
    public AuthenticatorOffer offer(@NotNull String secret) {
        return authenticators.offer(waiting.getWithoutFactor(secret));
    }

    /**
     * Accepts the first code of the app that was set up, and completes the sign-in.
     *
     * @return the recovery codes, shown only now; empty for a wrong code
     * @throws NotFound as {@link #offer}
     */
    public Optional<List<String>> confirm(@NotNull String secret, @Valid @NotNull TypedCode code) {
        SignInSession session = waiting.getWithoutFactor(secret);
        Optional<List<String>> recovery = authenticators.confirm(session, code);
        recovery.ifPresent(list -> sessions.complete(session, SecondFactor.AUTHENTICATOR_APP));
        return recovery;
    }
}
