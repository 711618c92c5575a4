package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountConfirmed;
import org.jobwright.domain.accounts.AccountRegistered;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.OneTimeToken;
import org.jobwright.domain.accounts.RegistrationRepeated;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.passwords.PasswordProof;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.RateLimit;

/** How an account begins: somebody registers, and proves the address by a link and the password that goes with it. */
@Stateless
@PermitAll
public class RegistrationService {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A whole jobcentre or classroom behind one address. */
    private static final int PER_HOUR = 40;

    /** Per e-mail address, no matter who requests them or from where. */
    private static final int MAILS_PER_HOUR = 3;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeTokens tokens;

    @Inject
    private SignInSessions sessions;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordProof proof;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private DatabaseCaller database;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccountRegistered> registered;

    @Inject
    private Event<RegistrationRepeated> repeated;

    @Inject
    private Event<AccountConfirmed> confirmed;

    /**
     * Registers an account and sends a link to its address. Answers the same when the address has an account already;
     * then its owner is told by mail.
     */
    public void register(@Valid @NotNull RegisterAccount command) {
        EmailAddress email = AccountInput.email("email", command.email());
        AccountInput.requirePlainName("displayName", command.displayName());
        AccountInput.requireGoodPassword("password", command.password(), email, command.displayName());
        limit.require("register:" + command.address(), PER_HOUR, HOUR);
        limit.require("register-mail:" + email, MAILS_PER_HOUR, HOUR);
        String passwordHash = hasher.hash(command.password());
        lock.hold("account " + email);
        Optional<Account> known = accounts.find(email);
        if (known.isPresent() && known.get().getStatus() != AccountStatus.UNCONFIRMED) {
            repeated.fire(new RegistrationRepeated(known.get().getId(), clock.instant()));
            return;
        }
        Account account = known.orElseGet(() ->
                accounts.add(Account.register(email, command.displayName(), command.language(), clock.instant())));
        database.actAs(account.getId());
        // An earlier try that was never confirmed may have been somebody else's: nothing of it stays.
        account.registerAgain(command.displayName(), command.language());
        accounts.setPassword(account.getId(), passwordHash, clock.instant());
        Secret token = tokens.issue(account, TokenPurpose.CONFIRM_EMAIL, command.continueTo(), command.browser());
        registered.fire(new AccountRegistered(account.getId(), token.value(), clock.instant()));
    }

    /** Whether a link that still works was asked for by this browser, so that it needs no password. */
    public boolean wasAskedFrom(String token, Secret browser) {
        return tokens.find(token, TokenPurpose.CONFIRM_EMAIL).wasAskedFrom(browser, clock.instant());
    }

    /**
     * Proves the address of an account and signs its owner in. In another browser than the one that registered it wants
     * the password, too: the link alone proves who reads the mail, and would confirm a password that somebody else chose
     * for the same address meanwhile.
     *
     * @return empty where the password is wrong, and after too many tries; the link works on. An exception would undo
     *     that it was counted.
     */
    public Optional<OpenedSession> confirm(@Valid @NotNull ConfirmAccount command) {
        OneTimeToken link = tokens.find(command.token(), TokenPurpose.CONFIRM_EMAIL);
        Account account = link.getAccount();
        if (!link.wasAskedFrom(command.browser(), clock.instant())
                && !proof.check(account, command.password(), command.address(), command.browser())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        link.use(now);
        account.confirm(now);
        confirmed.fire(new AccountConfirmed(account.getId(), now));
        throttle.provenOtherwise(account.getEmail(), command.browser());
        return Optional.of(sessions.open(account, command.device(), link.getContinueTo()));
    }
}
