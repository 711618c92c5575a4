package org.jobwright.services.accounts.signin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.passwords.PasswordCredential;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.SignInStep;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.KeyedHash;
import org.jobwright.services.shared.caller.CallingSession;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.shared.security.SecurityLog;

/** Signs people in and out, and identifies the person of every request. */
@Stateless
@PermitAll
public class SignInService {

    private static final String THROTTLED = "throttled";

    @Resource
    private SessionContext context;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private CallingSession calling;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private RateLimit limit;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    /**
     * Signs a person in with the password: if a second factor is required, the result says so, and the session
     * authenticates nobody until {@link SecondFactorService} has completed it. Empty for an unknown address, a wrong
     * password, an unconfirmed account, and after too many failures: an attacker cannot tell which from the response,
     * nor from its time, if the page makes all of these take equally long.
     *
     * <p>Many may sign in at the same moment: they wait for their turn outside a transaction, so that none occupies a
     * database connection. People who signed in with the same browser before do not wait for people who did not.
     *
     * @throws org.jobwright.domain.shared.failures.TooManyRequests if too many are waiting already, or this client has
     *     made too many requests
     * @throws RuleViolation if the password is right and the account is suspended
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<OpenedSession> signIn(@Valid @NotNull SignIn command) {
        Optional<EmailAddress> email = AccountInput.email(command.email());
        boolean known = email.isPresent() && throttle.isKnown(email.get(), command.browser());
        if (known) {
            limit.require(Limit.SIGN_IN_KNOWN, SignInThrottle.nameOf(email.get(), command.browser()));
        } else {
            limit.require(Limit.SIGN_IN, command.address());
        }
        if (email.isEmpty() || throttle.refuses(email.get(), command.address(), command.browser())) {
            return refused(email, THROTTLED);
        }
        SignInService next = context.getBusinessObject(SignInService.class);
        return known
                ? hasher.inKnownTurn(email.get().value(), () -> next.signInNow(command))
                : hasher.inTurn(() -> next.signInNow(command));
    }

    /** The same for a caller that holds the turn; everyone else uses {@link #signIn}. */
    public Optional<OpenedSession> signInNow(@Valid @NotNull SignIn command) {
        Optional<EmailAddress> email = AccountInput.email(command.email());
        // Others may have guessed while this attempt waited.
        if (email.isEmpty() || throttle.refuses(email.get(), command.address(), command.browser())) {
            return refused(email, THROTTLED);
        }
        Optional<Account> account = accounts.find(email.get());
        account.ifPresent(known -> database.actAs(known.getId()));
        boolean proven = isProven(account, command.password());
        if (proven && account.get().getStatus() == AccountStatus.SUSPENDED) {
            refused(email, "suspended");
            throw new RuleViolation("accounts.sign-in.suspended");
        }
        if (!proven || !account.get().isActive()) {
            throttle.failed(email.get(), command.address(), command.browser());
            return refused(email, "unproven");
        }
        throttle.succeeded(email.get(), command.browser());
        throttle.remember(email.get(), command.browser());
        return Optional.of(sessions.open(account.get(), command.device(), Optional.empty()));
    }

    private static Optional<OpenedSession> refused(Optional<EmailAddress> email, String reason) {
        String whom = email.map(address -> SecurityLog.pseudonym(KeyedHash.of(address.value())))
                .orElse("");
        SecurityLog.warn("sign-in.refused", "reason", reason, "whom", whom);
        return Optional.empty();
    }

    private boolean isProven(Optional<Account> account, String password) {
        Optional<PasswordCredential> credential = account.flatMap(known -> accounts.credential(known.getId()));
        if (credential.isEmpty()) {
            hasher.verifyNobodyNow(password);
            return false;
        }
        boolean proven = hasher.verifyNow(password, credential.get().getPasswordHash());
        if (proven && hasher.isWeak(credential.get().getPasswordHash())) {
            credential.get().strengthen(hasher.hashNow(password));
        }
        return proven;
    }

    /**
     * The person of a session; empty while a required second factor is not proven in it. Checked with every request, so
     * that ending a session, suspending a person, revoking a role, and a role or membership that requires a second
     * factor take effect with the next click.
     *
     * @param inUse false for background requests of a page, which do not keep a session alive
     */
    public Optional<SignedInPerson> resolve(@NotNull String secret, boolean inUse) {
        Optional<SignInSession> found = sessions.find(secret)
                .filter(session -> factors.nextStep(session.getAccount(), session) == SignInStep.ENTER);
        found.filter(session -> inUse).ifPresent(sessions::seen);
        found.ifPresent(session -> calling.begin(session.getId()));
        return found.map(session -> SignedInPerson.of(session.getAccount(), session));
    }

    /** Ends a browser's session; does nothing for an unknown one. */
    public void signOut(@NotNull String secret) {
        sessions.find(secret).ifPresent(session -> session.end(clock.instant()));
    }

    /** The person for whom the operator acts, for imports; empty unless the account is active. */
    @RolesAllowed(Role.SYSTEM)
    public Optional<SignedInPerson> actFor(@NotNull String email) {
        return AccountInput.email(email)
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .map(account -> SignedInPerson.of(account, null));
    }
}
