package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.AccountConfirmed;
import org.jobwright.domain.accounts.AccountEvent.PasswordChanged;
import org.jobwright.domain.accounts.AccountEvent.PasswordResetRequested;
import org.jobwright.domain.accounts.AccountEvent.StaffRoleGranted;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.OneTimeToken;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.credentials.Authenticators;
import org.jobwright.services.accounts.passwords.PasswordHasher;
import org.jobwright.services.accounts.passwords.PasswordProof;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** How a person gets a new password. */
@Stateless
public class PasswordService {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeTokens tokens;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Authenticators authenticators;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordProof proof;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sets a new password for someone who knows the current one, and ends the person's other sessions.
     *
     * @return false if the current one is wrong, and after too many attempts; an exception would undo the count
     */
    @RolesAllowed(Role.PERSON)
    @OwnSide
    public boolean change(@Valid @NotNull ChangePassword command) {
        Account account = accounts.get(caller.person());
        limit.require(Limit.CHANGE_PASSWORD, account.getId());
        boolean proven = proof.check(account, command.current(), command.address(), command.browser());
        if (proven) {
            set(account, "replacement", command.replacement(), command.keep());
        }
        return proven;
    }

    /**
     * Sends a link to set a new password; the response is the same if there is no such account. An unconfirmed account
     * gets it as well: someone else may have chosen its password.
     */
    @PermitAll
    public void requestReset(@NotNull String email, @NotNull String address) {
        EmailAddress asked = AccountInput.email("email", email);
        limit.require(Limit.RESET_BY_ADDRESS, address);
        limit.require(Limit.RESET, asked);
        accounts.find(asked).filter(PasswordService::mayReset).ifPresent(account -> {
            String token =
                    tokens.issue(account, TokenPurpose.RESET_PASSWORD, null).value();
            events.fire(new PasswordResetRequested(account.getId(), token, clock.instant()));
        });
    }

    /**
     * Sets a new password for the person who opened the link, and ends all sessions and all other mailed links. It also
     * confirms an unconfirmed account, and the link of a new administrator grants the role. Earlier guesses by others
     * no longer count: the new password works at once.
     *
     * @param browser the secret that this browser keeps and is known by from now on; null for none
     */
    @PermitAll
    public void reset(@NotNull String token, @NotNull String password, Secret browser) {
        OneTimeToken used = tokens.use(token, Set.of(TokenPurpose.RESET_PASSWORD, TokenPurpose.ADMINISTRATOR));
        Account account = used.getAccount();
        if (!mayReset(account)) {
            throw OneTimeToken.invalid();
        }
        set(account, "password", password, null);
        tokens.endMailed(account);
        throttle.provenOtherwise(account.getEmail(), browser);
        confirm(account);
        if (used.getPurpose() == TokenPurpose.ADMINISTRATOR) {
            makeAdministrator(account);
        }
    }

    private static boolean mayReset(Account account) {
        return account.getStatus() != AccountStatus.SUSPENDED;
    }

    /** The link proves the address: it was sent there, or the operator handed it over. */
    private void confirm(Account account) {
        if (account.getStatus() == AccountStatus.UNCONFIRMED) {
            Instant now = clock.instant();
            account.confirm(now);
            events.fire(new AccountConfirmed(account.getId(), now));
        }
    }

    private void makeAdministrator(Account account) {
        account.grant(StaffRole.ADMINISTRATOR);
        events.fire(new StaffRoleGranted(account.getId(), StaffRole.ADMINISTRATOR, clock.instant()));
    }

    private void set(Account account, String field, String password, SignInSessionId keep) {
        AccountInput.requireGoodPassword(field, password, account.getEmail(), account.getDisplayName());
        AccountId id = account.getId();
        accounts.setPassword(id, hasher.hashKnown(id.toString(), password), clock.instant());
        // Someone who knew the old password may have seen the seed.
        authenticators.withdrawOffer(id);
        for (SignInSession session : sessions.openOnes(id)) {
            if (!session.getId().equals(keep)) {
                session.end(clock.instant());
            }
        }
        events.fire(new PasswordChanged(id, clock.instant()));
    }
}
