package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.SignOnEvent.OwnerEnteredInEmergency;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * How owners come to the pages of their organization when its provider, which is required, is away: by their own second
 * factor. All owners are told.
 */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnerEntryService {

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private RecentProof proof;

    @Inject
    private RateLimit limit;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * An organization, by its id or its address, if the caller is an owner of it and it is closed to them in this session. Also
     * one to whose provider nobody is led any more, because it is stopped or proves no domain: its owners would be locked out.
     */
    public Optional<SignOnOffer> offer(@NotNull String organization) {
        AccountId owner = caller.person();
        return database.asSystem(caller, () -> signOns.named(organization)
                .filter(found -> isClosedTo(owner, found.getId()))
                .flatMap(found -> providers.of(found.getId()).map(provider -> SignOnOffer.of(found, provider))));
    }

    private boolean isClosedTo(AccountId owner, OrganizationId organization) {
        return caller.isClosed(organization) && signOns.isOwner(organization, owner);
    }

    /**
     * Comes in, in this session. The second factor has been there for a day: who has stolen a password only cannot set one up
     * and enter.
     */
    public void enter(@NotNull OrganizationId organization) {
        AccountId owner = caller.person();
        if (!database.asSystem(caller, () -> isClosedTo(owner, organization))) {
            throw new NotFound();
        }
        proof.require();
        SignInSession session = proof.requireSession();
        Instant now = clock.instant();
        if (session.getSecondFactor().isEmpty() || !signOns.hasOldFactor(owner, now)) {
            throw new RuleViolation("signon.emergency.second-factor");
        }
        limit.require(Limit.OWNER_ENTRY, owner);
        IdentityProvider provider = database.asSystem(caller, () -> enter(organization, session, now));
        database.refresh(caller);
        events.fire(new OwnerEnteredInEmergency(owner, organization, provider.getIssuer(), now));
    }

    private IdentityProvider enter(OrganizationId organization, SignInSession session, Instant now) {
        IdentityProvider provider =
                providers.of(organization).filter(IdentityProvider::isRequired).orElseThrow(NotFound::new);
        if (!signOns.entered(session.getId(), provider.getId(), now)) {
            throw new NotFound();
        }
        return provider;
    }
}
