package org.jobwright.services.organizations.members;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.organizations.members.MemberEvent.MemberJoined;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.selfservice.InvitedAccounts;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Joining with the link of an invitation, for people without an account. */
@Stateless
@PermitAll
public class InvitationService {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private InvitedAccounts accounts;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Creates an account for the invited address, joins and signs in. The link was mailed only to that address, so it
     * proves the address; no second mail is needed.
     */
    public OpenedSession join(@Valid @NotNull JoinWithNewAccount command) {
        Secret secret = new Secret(command.token());
        database.show(secret);
        Instant now = clock.instant();
        Invitation invitation = organizations
                .invitation(secret)
                .filter(found -> found.isOpen(now))
                .orElseThrow(() -> new RuleViolation("organizations.invitation.over"));
        Account account =
                accounts.create(invitation.getEmail(), command.displayName(), command.password(), command.language());
        invitation.accept(account.getId(), account.getEmail(), now);
        database.actAs(account.getId());
        events.fire(new MemberJoined(invitation.getOrganization().getId(), account.getId(), now));
        return accounts.enter(account, command.device(), command.browser());
    }
}
