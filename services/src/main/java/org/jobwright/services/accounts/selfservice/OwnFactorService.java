package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.credentials.AuthenticatorApp;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorRemoved;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.services.accounts.credentials.Authenticators;
import org.jobwright.services.accounts.credentials.Passkeys;
import org.jobwright.services.accounts.credentials.RecoveryCodes;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/**
 * A person manages the authenticator app and the recovery codes of their own account. Every change requires a fresh
 * proof, is mailed to the person, and is recorded.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class OwnFactorService {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Authenticators authenticators;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private SignInSessions sessions;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The caller's second factors. */
    @OwnSide
    public OwnFactors mine() {
        Account account = account();
        Optional<AuthenticatorApp> app = factors.app(account.getId()).filter(AuthenticatorApp::isConfirmed);
        return new OwnFactors(
                app.map(AuthenticatorApp::getConfirmedAt).orElse(null),
                app.map(AuthenticatorApp::getLastUsedAt).orElse(null),
                passkeys.of(account.getId()).size(),
                recoveryCodes.left(account.getId()),
                factors.mustHaveOne(account));
    }

    /**
     * A seed for a first app, or for one that replaces the current one.
     *
     * @throws ProofNeeded if the caller's last proof is too old
     */
    public AuthenticatorOffer offer() {
        proof.require();
        return authenticators.offer(proof.requireSession());
    }

    /**
     * Accepts the first code of the app; from then on sign-ins require one.
     *
     * @return the recovery codes that come with a first factor, shown only now; empty for a wrong code
     * @throws ProofNeeded if the caller's last proof is too old
     */
    public Optional<List<String>> confirm(@Valid @NotNull TypedCode code) {
        proof.require();
        SignInSession session = proof.requireSession();
        Optional<List<String>> recovery = authenticators.confirm(session, code);
        recovery.ifPresent(list -> sessions.prove(session, SecondFactor.AUTHENTICATOR_APP));
        return recovery;
    }

    /**
     * Turns the app off.
     *
     * @throws ProofNeeded if the caller's last proof is too old
     * @throws RuleViolation {@code accounts.factor.last} if the caller needs a second factor and this is the last
     */
    public void removeApp() {
        proof.require();
        Account account = accounts.lock(caller.person());
        factors.requireAnother(account, SecondFactor.AUTHENTICATOR_APP);
        authenticators.remove(account.getId());
        factors.tidy(account.getId());
        events.fire(new SecondFactorRemoved(account.getId(), SecondFactor.AUTHENTICATOR_APP, clock.instant()));
    }

    /**
     * A new list of recovery codes, shown only now; the previous one is void.
     *
     * @throws ProofNeeded if the caller's last proof is too old
     * @throws RuleViolation {@code accounts.factor.none} for a caller without a second factor
     */
    public List<String> renewRecoveryCodes() {
        proof.require();
        accounts.lock(caller.person());
        if (factors.of(caller.person()).isEmpty()) {
            throw new RuleViolation("accounts.factor.none");
        }
        return recoveryCodes.renew(caller.person());
    }

    private Account account() {
        return accounts.get(caller.person());
    }
}
