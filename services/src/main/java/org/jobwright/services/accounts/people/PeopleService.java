package org.jobwright.services.accounts.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.AccountRestored;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.accounts.AccountEvent.SessionsEnded;
import org.jobwright.domain.accounts.AccountEvent.StaffRoleGranted;
import org.jobwright.domain.accounts.AccountEvent.StaffRoleRevoked;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorsReset;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.accounts.sessions.SessionSummary;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.caller.Caller;

/**
 * Staff suspends and restores people; administrators manage staff roles, and help people who lost a second factor. What
 * cannot be undone by a click requires a fresh proof of the caller.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PeopleService {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Suspends an account and ends all its sessions. Only administrators suspend other staff; nobody suspends
     * themselves, and never the last administrator.
     */
    @RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
    public void suspend(
            @NotNull AccountId id,
            @NotBlank(message = "accounts.suspension.reason-required")
                    @Size(max = 1000, message = "accounts.suspension.reason-too-long")
                    String reason,
            @NotNull Ground ground) {
        proof.require();
        Account account = accounts.get(id);
        if (id.equals(caller.person())) {
            throw new RuleViolation("accounts.suspension.self");
        }
        requireAdministratorForStaff(account);
        requireAnotherAdministrator(account);
        account.suspend(reason, clock.instant());
        sessions.endAll(id);
        events.fire(new AccountSuspended(id, reason, ground, clock.instant()));
    }

    /** Restores a suspended account; only administrators restore staff. */
    @RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
    public void restore(@NotNull AccountId id) {
        Account account = accounts.get(id);
        requireAdministratorForStaff(account);
        account.restore();
        events.fire(new AccountRestored(id, clock.instant()));
    }

    /** Grants a staff role; it takes effect with the person's next click. */
    public void grant(@NotNull AccountId id, @NotNull StaffRole role) {
        proof.require();
        Account account = accounts.get(id);
        if (!account.isActive()) {
            throw new RuleViolation("accounts.role.not-active");
        }
        account.grant(role);
        events.fire(new StaffRoleGranted(id, role, clock.instant()));
    }

    /** Revokes a staff role, effective at once. */
    public void revoke(@NotNull AccountId id, @NotNull StaffRole role) {
        proof.require();
        Account account = accounts.get(id);
        if (role == StaffRole.ADMINISTRATOR) {
            requireAnotherAdministrator(account);
        }
        account.revoke(role);
        events.fire(new StaffRoleRevoked(id, role, clock.instant()));
    }

    /** Where a person is signed in, most recently used first. */
    public List<SessionSummary> sessions(@NotNull AccountId id) {
        return sessions.openOnes(id).stream().map(SessionSummary::of).toList();
    }

    /** Signs a person out everywhere. */
    public void endSessions(@NotNull AccountId id) {
        proof.require();
        sessions.endAll(accounts.get(id).getId());
        events.fire(new SessionsEnded(id, clock.instant()));
    }

    /**
     * Resets the second factors and recovery codes of a person who lost them, and signs the person out everywhere.
     * People who need one set up another at the next sign-in; the password is still required.
     */
    public void resetSecondFactors(@NotNull AccountId id) {
        proof.require();
        accounts.get(id);
        factors.removeAll(id);
        sessions.endAll(id);
        events.fire(new SecondFactorsReset(id, clock.instant()));
    }

    private void requireAdministratorForStaff(Account account) {
        if (!account.getStaffRoles().isEmpty() && !caller.isAdministrator()) {
            throw new NotAllowed();
        }
    }

    private void requireAnotherAdministrator(Account account) {
        if (account.isAdministrator() && account.isActive() && accounts.lockAdministrators() == 1) {
            throw new RuleViolation("accounts.administrator.last");
        }
    }
}
