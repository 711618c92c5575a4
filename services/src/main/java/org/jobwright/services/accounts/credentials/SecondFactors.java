package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.credentials.AuthenticatorApp;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.DemoAccounts;

/**
 * Which second factors a person has, and whether one is required. The only class that knows all kinds; each kind is
 * proven by its own service, which then {@code SignInSessions#complete completes} the session.
 */
@ApplicationScoped
public class SecondFactors {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private Passkeys passkeys;

    /** The person's factors, without the recovery codes; the transaction acts as the person. */
    public Set<SecondFactor> of(AccountId account) {
        Set<SecondFactor> factors = EnumSet.noneOf(SecondFactor.class);
        if (app(account).filter(AuthenticatorApp::isConfirmed).isPresent()) {
            factors.add(SecondFactor.AUTHENTICATOR_APP);
        }
        if (!passkeys.of(account).isEmpty()) {
            factors.add(SecondFactor.PASSKEY);
        }
        return factors;
    }

    public Optional<AuthenticatorApp> app(AccountId account) {
        return Optional.ofNullable(entityManager.find(AuthenticatorApp.class, account));
    }

    AuthenticatorApp add(AuthenticatorApp app) {
        entityManager.persist(app);
        return app;
    }

    void remove(AuthenticatorApp app) {
        entityManager.remove(app);
    }

    /** The next step before the session authenticates its person. */
    public SignInStep nextStep(Account account, SignInSession session) {
        if (session.getSecondFactor().isPresent() || !isAskedOf(account, session)) {
            return SignInStep.ENTER;
        }
        return has(account.getId()) ? SignInStep.PROVE_FACTOR : SignInStep.SET_UP_FACTOR;
    }

    /**
     * Staff needs a second factor; so do people who have one, and members of organizations that require it, also if they came
     * by the provider of an employer, unless that asked for one and its employer accepts it.
     */
    private boolean isAskedOf(Account account, SignInSession session) {
        return mustHave(account)
                || (session.isOwn()
                        ? asks("jobwright_asks_second_factor", account.getId().value())
                        : asks(
                                "jobwright_visit_asks_second_factor",
                                session.getId().value()));
    }

    private static boolean mustHave(Account account) {
        return !account.getStaffRoles().isEmpty() && !DemoAccounts.spares(account);
    }

    private boolean has(AccountId account) {
        return asks("jobwright_has_second_factor", account.value());
    }

    // Before sign-in the rows of the factors are not visible; these functions only answer yes or no.
    private boolean asks(String function, UUID subject) {
        return (Boolean) entityManager
                .createNativeQuery("select " + function + "(:subject)", Boolean.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** Refuses to remove the last factor of a person who needs one. */
    public void requireAnother(Account account, SecondFactor without) {
        Set<SecondFactor> left = of(account.getId());
        left.remove(without);
        if (left.isEmpty() && mustHaveOne(account)) {
            throw new RuleViolation("accounts.factor.last");
        }
    }

    /** Whether the person's role or an organization requires one. */
    public boolean mustHaveOne(Account account) {
        return mustHave(account)
                || asks("jobwright_works_with_second_factor", account.getId().value());
    }

    /** The person's last factor is gone: recovery codes are useless now. */
    public void tidy(AccountId account) {
        entityManager.flush();
        if (of(account).isEmpty()) {
            recoveryCodes.remove(account);
        }
    }

    /** Removes all factors and recovery codes of a person; the caller is staff or the system. */
    public void removeAll(AccountId account) {
        entityManager
                .createNativeQuery("select jobwright_remove_second_factors(:account)", String.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }
}
