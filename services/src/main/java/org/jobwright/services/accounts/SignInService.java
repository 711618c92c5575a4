package org.jobwright.services.accounts;

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
import org.jobwright.domain.accounts.PasswordCredential;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSession;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.DatabaseCaller;
import org.jobwright.services.shared.SecurityLog;

/** Lets people in and out, and says with every request who it is. */
@Stateless
@PermitAll
public class SignInService {

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
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    /**
     * Signs a person in, as far as the password goes: where a second factor is asked, the answer says so, and the session
     * stands for nobody until {@link SecondFactorService} has seen it. Empty for an unknown address, a wrong password, an
     * account that is not confirmed or suspended, and after too many failures: whoever guesses cannot tell which, neither
     * by the answer nor by its time.
     *
     * <p>Many may sign in at the same moment: they wait for their turn outside of a transaction, so that none keeps a
     * database connection from others.
     *
     * @throws org.jobwright.domain.shared.TooManyRequests when too many wait already
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<OpenedSession> signIn(@Valid @NotNull SignIn command) {
        SignInService next = context.getBusinessObject(SignInService.class);
        return hasher.inTurn(() -> next.signInNow(command));
    }

    /** The same for whoever has the turn: {@link #signIn} is for everybody else. */
    public Optional<OpenedSession> signInNow(@Valid @NotNull SignIn command) {
        Optional<EmailAddress> email = AccountInput.email(command.email());
        if (email.isEmpty() || throttle.refuses(email.get(), command.address(), command.browser())) {
            hasher.verifyNobodyNow(command.password());
            return refused(email, "throttled");
        }
        Optional<Account> account = accounts.find(email.get());
        account.ifPresent(known -> database.actAs(known.getId()));
        if (!isProven(account, command.password()) || !account.get().isActive()) {
            throttle.failed(email.get(), command.address(), command.browser());
            return refused(email, "unproven");
        }
        throttle.succeeded(email.get(), command.browser());
        throttle.remember(email.get(), command.browser());
        return Optional.of(sessions.open(account.get(), command.device(), Optional.empty()));
    }

    private static Optional<OpenedSession> refused(Optional<EmailAddress> email, String reason) {
        String whom = email.map(address -> SecurityLog.pseudonym(new Secret(address.value()).hash()))
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
     * The person behind a session; nobody while a second factor is asked that was not proven in it. Asked with every
     * request, so that ending a session, suspending a person, taking a role away, and a role or a membership that asks
     * for a second factor count from the next click on.
     *
     * @param inUse false for what a page sends by itself in the background, which does not keep a session alive
     */
    public Optional<SignedInPerson> resolve(@NotNull String secret, boolean inUse) {
        Optional<SignInSession> found = sessions.find(secret)
                .filter(session -> factors.nextStep(session.getAccount(), session) == SignInStep.ENTER);
        found.filter(session -> inUse).ifPresent(sessions::seen);
        found.ifPresent(session -> calling.begin(session.getId()));
        return found.map(session -> SignedInPerson.of(session.getAccount(), session));
    }

    /** Ends the session of a browser; an unknown one has ended already. */
    public void signOut(@NotNull String secret) {
        sessions.find(secret).ifPresent(session -> session.end(clock.instant()));
    }

    /** The person for whom the operator of the instance acts, for imports; empty unless the account is active. */
    @RolesAllowed(Role.SYSTEM)
    public Optional<SignedInPerson> actFor(@NotNull String email) {
        return AccountInput.email(email)
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .map(account -> SignedInPerson.of(account, null));
    }
}
