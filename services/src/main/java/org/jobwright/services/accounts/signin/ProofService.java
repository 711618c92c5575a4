package org.jobwright.services.accounts.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.CodeProof;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.passwords.PasswordProof;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.caller.Caller;

/**
 * A person proves their identity again before a sensitive action: with a second factor, or with the password if there
 * is none.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class ProofService {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignInSessions sessions;

    @Inject
    private RecentProof proof;

    @Inject
    private CodeProof codes;

    @Inject
    private PasswordProof passwords;

    /** The second factors that the caller may use for the proof; if empty, the password. */
    public Set<SecondFactor> kinds() {
        return factors.of(caller.person());
    }

    /**
     * Asks for a fresh proof before a person types what a sensitive action needs.
     *
     * @throws ProofNeeded if there is none
     */
    public void require() {
        proof.require();
    }

    /** Accepts a code of the app, or a recovery code; false as in {@link SecondFactorService#prove}. */
    public boolean byCode(@Valid @NotNull TypedCode code) {
        SignInSession session = proof.requireSession();
        Optional<SecondFactor> proven = codes.check(caller.person(), code);
        proven.ifPresent(factor -> sessions.prove(session, factor));
        return proven.isPresent();
    }

    /**
     * Accepts the password of a person without a second factor; false for a wrong one, and after too many attempts.
     *
     * @param address the client address, for the throttle
     * @param browser the secret by which this browser is known, for the throttle; null for none
     */
    public boolean byPassword(@NotNull String password, @NotNull String address, Secret browser) {
        SignInSession session = proof.requireSession();
        Account account = accounts.get(caller.person());
        if (!factors.of(account.getId()).isEmpty()) {
            return false;
        }
        boolean proven = passwords.check(account, password, address, browser);
        if (proven) {
            sessions.proveAgain(session);
        }
        return proven;
    }
}
