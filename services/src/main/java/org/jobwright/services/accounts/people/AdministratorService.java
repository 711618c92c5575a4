package org.jobwright.services.accounts.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorsReset;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.selfservice.OneTimeTokens;
import org.jobwright.services.accounts.sessions.SignInSessions;

/** Commands of the operator: the first administrator, and demo accounts. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AdministratorService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeTokens tokens;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Clock clock;

    /**
     * Creates a link that works once, for a day: the person who opens it sets a password and becomes an administrator.
     *
     * @return the token of the link
     */
    public Secret appoint(@NotNull String email) {
        EmailAddress address = AccountInput.email("email", email);
        Account account = accounts.find(address)
                .orElseGet(() -> accounts.add(Account.appoint(address, Language.EN, clock.instant())));
        return tokens.issue(account, TokenPurpose.ADMINISTRATOR, null);
    }

    /**
     * Resets the second factors of someone who lost them all, if no other administrator can do it; the password is
     * still required.
     *
     * @return false if no account has this address
     */
    public boolean resetSecondFactors(@NotNull String email) {
        Optional<AccountId> found =
                accounts.find(AccountInput.email("email", email)).map(Account::getId);
        found.ifPresent(account -> {
            factors.removeAll(account);
            sessions.endAll(account);
            events.fire(new SecondFactorsReset(account, clock.instant()));
        });
        return found.isPresent();
    }

    /** Creates a confirmed account without any mail, unless the address already has one. */
    public AccountId provide(@Valid @NotNull ProvideAccount command) {
        EmailAddress email = AccountInput.email("email", command.email());
        return accounts.find(email).orElseGet(() -> add(email, command)).getId();
    }

    private Account add(EmailAddress email, ProvideAccount command) {
        Instant now = clock.instant();
        Account account = Account.register(email, command.displayName(), command.language(), now);
        account.confirm(now);
        command.staffRoles().forEach(account::grant);
        accounts.add(account);
        if (command.password() != null) {
            AccountInput.requireGoodPassword("password", command.password(), email, command.displayName());
            accounts.setPassword(account.getId(), hasher.hash(command.password()), now);
        }
        return account;
    }
}
