package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.AccountConfirmed;
import org.jobwright.domain.accounts.AccountEvent.AccountRegistered;
import org.jobwright.domain.accounts.AccountEvent.RegistrationRefused;
import org.jobwright.domain.accounts.AccountEvent.RegistrationRepeated;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.OneTimeToken;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.SuspendedAddressRepository;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.passwords.PasswordProof;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Registration: someone registers, and confirms the address with a link and the password that goes with it. */
@Stateless
@PermitAll
public class RegistrationService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SuspendedAddressRepository suspended;

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
    private Event<DomainEvent> events;

    /**
     * Registers an account and sends a link to its address. The response is the same if the address already has an
     * account, or had one that was suspended and then deleted; then a mail says so.
     */
    public void register(@Valid @NotNull RegisterAccount command) {
        EmailAddress email = AccountInput.email("email", command.email());
        AccountInput.requirePlainName("displayName", command.displayName());
        AccountInput.requireGoodPassword("password", command.password(), email, command.displayName());
        limit.require(Limit.REGISTER, command.address());
        limit.require(Limit.REGISTER_MAIL, email);
        String passwordHash = hasher.hash(command.password());
        lock.hold("account " + email);
        Optional<Account> known = accounts.find(email);
        if (known.isPresent() && known.get().getStatus() != AccountStatus.UNCONFIRMED) {
            events.fire(new RegistrationRepeated(known.get().getId(), clock.instant()));
            return;
        }
        if (suspended.contains(email, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            events.fire(new RegistrationRefused(AccountId.NOBODY, email, command.language(), clock.instant()));
            return;
        }
        Account account = known.orElseGet(() ->
                accounts.add(Account.register(email, command.displayName(), command.language(), clock.instant())));
        database.actAs(account.getId());
        // An earlier unconfirmed registration may have been someone else's: nothing of it stays.
        account.registerAgain(command.displayName(), command.language());
        accounts.setPassword(account.getId(), passwordHash, clock.instant());
        Secret token = tokens.issue(account, TokenPurpose.CONFIRM_EMAIL, command.continueTo(), command.browser());
        events.fire(new AccountRegistered(account.getId(), token.value(), clock.instant()));
    }

    /** Whether this browser requested a valid link, so that it needs no password. */
    public boolean wasAskedFrom(String token, Secret browser) {
        return tokens.find(token, TokenPurpose.CONFIRM_EMAIL).wasAskedFrom(browser, clock.instant());
    }

    /**
     * Confirms the address of an account and signs in its owner. A different browser than the one that registered must
     * also give the password: the link alone proves who reads the mail, and would confirm a password that someone else
     * chose for the same address meanwhile.
     *
     * @return empty if the password is wrong, and after too many attempts; the link stays valid. An exception would
     *     undo the count.
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
        events.fire(new AccountConfirmed(account.getId(), now));
        throttle.provenOtherwise(account.getEmail(), command.browser());
        return Optional.of(sessions.open(account, command.device(), link.getContinueTo()));
    }
}
