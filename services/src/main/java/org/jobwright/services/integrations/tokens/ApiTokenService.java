package org.jobwright.services.integrations.tokens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.integrations.ApiTokenId;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;

/** Owners make tokens for programs, and revoke them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApiTokenService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private RecentProof proof;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Makes a token. Its text is handed out now and never again. */
    public TokenText make(@Valid @NotNull MakeApiToken command) {
        guard.requireOwner(command.organization());
        organizations.get(command.organization()).getStatus().requireNotStopped();
        proof.require();
        Instant now = clock.instant();
        TokenText text = TokenText.next();
        ApiToken token = new ApiToken(
                command.organization(),
                command.name(),
                command.scopes(),
                text,
                caller.person(),
                command.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                tokens.lockAndCount(command.organization(), now),
                now);
        tokens.add(token);
        events.fire(token.made());
        return text;
    }

    /** A token stops with the next request, also that of a stopped organization. */
    public void revoke(@NotNull ApiTokenId id) {
        ApiToken token = tokens.get(id);
        guard.requireOwner(token.getOrganization());
        token.revoke(clock.instant()).ifPresent(events::fire);
    }
}
