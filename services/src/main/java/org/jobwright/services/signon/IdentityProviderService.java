package org.jobwright.services.signon;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.IdentityProviderEvent;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.signon.oidc.ProviderQuestion;
import org.jobwright.services.signon.oidc.ProviderVault;

/** Owners say at which provider the members of their organization sign in. */
@Stateless
@RolesAllowed(Role.PERSON)
public class IdentityProviderService {

    @Resource
    private SessionContext context;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private RecentProof proof;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private DatabaseCaller database;

    @Inject
    private ProviderVault vault;

    @Inject
    private ProviderTrial trial;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Names the provider of an organization, or changes what is said about it. */
    public void save(@Valid @NotNull SaveIdentityProvider command) {
        requireRunning(command.organization());
        proof.require();
        ProviderSettings settings = command.settings();
        settings.require(GuardedClient.LOOPBACK);
        requireProved(settings.domains(), command.organization());
        limit.require(Limit.IDENTITY_PROVIDER, command.organization());
        Optional<IdentityProvider> known = providers.lock(command.organization());
        requireSecret(command, known);
        Instant now = clock.instant();
        if (known.isPresent()) {
            IdentityProvider provider = known.get();
            String sealed =
                    command.clientSecret().isEmpty() ? null : vault.seal(command.clientSecret(), provider.getId());
            if (provider.isAnother(settings)) {
                forget(provider);
            }
            events.fire(provider.change(settings, sealed, now));
        } else {
            IdentityProvider provider = new IdentityProvider(command.organization(), settings, caller.person(), now);
            IdentityProviderEvent named = provider.begin(vault.seal(command.clientSecret(), provider.getId()));
            providers.add(provider);
            events.fire(named);
        }
    }

    /**
     * Decides whether members have to sign in there. Before they have to, the owner has: it might not work. And the owner has
     * to have a second factor, by which they come in when the provider is away.
     */
    public void require(@NotNull OrganizationId organization, boolean required) {
        guard.requireOwner(organization);
        proof.require();
        IdentityProvider provider = providers.lock(organization).orElseThrow(NotFound::new);
        if (required) {
            organizations.get(organization).getStatus().requireNotStopped();
            SignInSession session = proof.requireSession();
            if (session.getSecondFactor().isEmpty() || !signOns.hasOldFactor(caller.person(), clock.instant())) {
                throw new RuleViolation("signon.second-factor-first");
            }
            if (!database.asSystem(caller, () -> signOns.isSignedOn(session.getId(), provider.getId()))) {
                throw new RuleViolation("signon.sign-on-first");
            }
        }
        events.fire(provider.require(required, clock.instant()));
    }

    /** Removes the provider: nobody signs in there any more. */
    public void remove(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        proof.require();
        IdentityProvider provider = providers.lock(organization).orElseThrow(NotFound::new);
        forget(provider);
        providers.remove(provider);
        events.fire(provider.removed(clock.instant()));
    }

    /**
     * Tries the connection: whether the provider answers, whether it is the one that was named, and whether it knows us. The
     * provider is asked outside of any transaction.
     *
     * @return what is wrong; empty if nothing is
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ProviderProblem> test(@NotNull OrganizationId organization) {
        return trial.run(
                context.getBusinessObject(IdentityProviderService.class).question(organization));
    }

    /** What to ask the provider; counted, because each makes us call an address that an owner named. */
    public ProviderQuestion question(@NotNull OrganizationId organization) {
        requireRunning(organization);
        IdentityProvider provider = providers.of(organization).orElseThrow(NotFound::new);
        limit.require(Limit.IDENTITY_PROVIDER, organization);
        return ProviderQuestion.of(provider, vault);
    }

    /** Who came by it has to come again: it is another one, or none. */
    private void forget(IdentityProvider provider) {
        database.asSystem(caller, () -> {
            signOns.forget(provider.getId(), clock.instant());
            return provider;
        });
    }

    /** A secret goes to nobody but the provider for which it was typed. */
    private static void requireSecret(SaveIdentityProvider command, Optional<IdentityProvider> known) {
        String secret = command.clientSecret();
        if (secret.length() > ProviderSettings.LONGEST_SECRET) {
            throw new InvalidInput(
                    FieldProblem.of("clientSecret", "signon.provider.client-secret", ProviderSettings.LONGEST_SECRET));
        }
        if (secret.isEmpty()
                && known.filter(one -> one.getIssuer().equals(command.settings().issuer()))
                        .isEmpty()) {
            throw new InvalidInput(FieldProblem.of("clientSecret", "signon.provider.client-secret-needed"));
        }
    }

    private void requireProved(List<String> domains, OrganizationId organization) {
        if (!providers.provedDomains(organization).containsAll(domains)) {
            throw new InvalidInput(FieldProblem.of("domains", "signon.provider.domains"));
        }
    }

    private void requireRunning(OrganizationId organization) {
        guard.requireOwner(organization);
        organizations.get(organization).getStatus().requireNotStopped();
    }
}
