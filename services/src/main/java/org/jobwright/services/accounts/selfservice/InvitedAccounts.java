package org.jobwright.services.accounts.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.AccountConfirmed;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.SuspendedAddressRepository;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.DatabaseCaller;

/**
 * Accounts for people whose address is already proven, because they hold a link that was mailed to it. The caller has
 * checked that link.
 */
@ApplicationScoped
public class InvitedAccounts {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SuspendedAddressRepository suspended;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private DatabaseCaller database;

    @Inject
    private OneTimeTokens tokens;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Creates a confirmed account for that address; the transaction continues as its owner. A pending registration may
     * have been started by someone else: nothing of it stays.
     */
    public Account create(EmailAddress email, String displayName, String password, Language language) {
        AccountInput.requireGoodPassword("password", password, email, displayName);
        lock.hold("account " + email);
        Optional<Account> known = accounts.find(email);
        if (known.isPresent() && known.get().getStatus() != AccountStatus.UNCONFIRMED) {
            throw new RuleViolation("organizations.invitation.known");
        }
        Instant now = clock.instant();
        if (suspended.contains(email, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new RuleViolation("accounts.address.suspended");
        }
        String passwordHash = hasher.hashKnown(email.value(), password);
        Account account = known.orElseGet(() -> accounts.add(Account.register(email, displayName, language, now)));
        database.actAs(account.getId());
        account.registerAgain(displayName, language);
        accounts.setPassword(account.getId(), passwordHash, now);
        account.confirm(now);
        events.fire(new AccountConfirmed(account.getId(), now));
        return account;
    }

    /**
     * Creates a confirmed account for an address for which the provider of an employer speaks; the caller is the system. Of a
     * pending registration, which somebody else may have begun, nothing stays: least of all its password.
     */
    public Account createWithoutPassword(EmailAddress email, String displayName, Language language) {
        lock.hold("account " + email);
        Optional<Account> known = accounts.find(email);
        if (known.isPresent() && known.get().getStatus() != AccountStatus.UNCONFIRMED) {
            throw new RuleViolation("organizations.invitation.known");
        }
        Instant now = clock.instant();
        if (suspended.contains(email, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new RuleViolation("accounts.address.suspended");
        }
        Account account = known.orElseGet(() -> accounts.add(Account.register(email, displayName, language, now)));
        account.registerAgain(displayName, language);
        accounts.removePassword(account.getId());
        tokens.endMailed(account);
        account.confirm(now);
        events.fire(new AccountConfirmed(account.getId(), now));
        return account;
    }

    /**
     * Signs in the owner of a newly created account.
     *
     * @param browser the secret that the browser keeps: it is known from now on
     */
    public OpenedSession enter(Account account, String device, Secret browser) {
        throttle.provenOtherwise(account.getEmail(), browser);
        return sessions.open(account, device, Optional.empty());
    }
}
