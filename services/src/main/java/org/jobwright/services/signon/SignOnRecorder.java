package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.ExternalIdentity;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.domain.signon.IdentityProvider;
import org.jobwright.domain.signon.SignOnEvent.IdentityLinked;
import org.jobwright.domain.signon.SignOnEvent.SignedOnByProvider;
import org.jobwright.services.accounts.AccountInput;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.SignInStep;
import org.jobwright.services.accounts.selfservice.InvitedAccounts;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.signon.oidc.ProviderQuestion;
import org.jobwright.services.signon.oidc.ProviderVault;

/**
 * What the database knows about trips to providers, and what follows from them. Of what it is given, what a provider said can
 * only come from this package, once it was checked.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class SignOnRecorder {

    private static final int MOST_OF_AN_ISSUER = 50;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private SignOnMembers members;

    @Inject
    private SignOnTickets tickets;

    @Inject
    private ProviderVault vault;

    @Inject
    private AccountRepository accounts;

    @Inject
    private InvitedAccounts newAccounts;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The organization whose provider speaks for the domain of an address. Whether the address has an account is not asked. */
    public Optional<SignOnOffer> offerFor(@NotNull String email) {
        return AccountInput.email(email)
                .flatMap(address -> signOns.provedBy(
                                address.value().substring(address.value().indexOf('@') + 1))
                        .flatMap(providers::of)
                        .filter(provider -> members.speaksFor(provider, address)))
                .flatMap(provider -> signOns.organization(provider.getOrganization()))
                .flatMap(this::offer);
    }

    /** The organization with a provider that has this id, or this address. */
    public Optional<SignOnOffer> offerOf(@NotNull String organization) {
        return signOns.named(organization).flatMap(this::offer);
    }

    /**
     * Nobody is led anywhere under the name of an organization of which nothing is known: it is verified, or a record proves a
     * domain for which its provider speaks; and it is not stopped.
     */
    private Optional<SignOnOffer> offer(HiringOrganization organization) {
        return providers
                .of(organization.getId())
                .filter(provider -> organization.getStatus().isPublic()
                        && (organization.getStatus().isVerified() || members.speaksForSomebody(provider)))
                .map(provider -> SignOnOffer.of(organization, provider));
    }

    /** Begins a trip. */
    public SignOnTrip begin(
            @NotNull String organization, @NotNull String browser, @NotNull Optional<String> continueTo) {
        OrganizationId id = offerOf(organization).orElseThrow(NotFound::new).organization();
        String state = tickets.issue(browser, id, continueTo);
        return trip(tickets.read(browser, state), state);
    }

    /** The trip from which a browser comes back; its state is used up. Empty for any other state. */
    public Optional<SignOnTrip> end(@NotNull String browser, @NotNull String state) {
        return tickets.use(browser, state).map(known -> trip(known, state));
    }

    private SignOnTrip trip(SignOnState state, String text) {
        IdentityProvider provider = providers.of(state.organization()).orElseThrow(NotFound::new);
        return new SignOnTrip(
                state,
                text,
                ProviderQuestion.of(provider, vault),
                provider.getSettings(),
                signOns.demandsSecondFactor(provider.getOrganization()));
    }

    /** Lets in the person whom a provider named, as far as that goes. */
    public SignOnOutcome enter(
            @NotNull ProvedIdentity identity, @NotNull SignOnAnswer answer, @NotNull Optional<String> continueTo) {
        IdentityProvider provider = providers
                .of(identity.organization())
                .filter(one -> one.getIssuer().equals(identity.issuer()))
                .orElseThrow(NotFound::new);
        Optional<EmailAddress> email = identity.email().filter(address -> members.speaksFor(provider, address));
        Optional<SignInSession> here = answer.session()
                .flatMap(sessions::find)
                .filter(session -> factors.nextStep(session.getAccount(), session) == SignInStep.ENTER);
        Optional<ExternalIdentity> known = signOns.identity(identity.issuer(), identity.subject());
        Account account;
        if (known.isPresent()) {
            known.get().use(clock.instant());
            account = accounts.get(known.get().getAccount());
        } else {
            if (email.isEmpty()) {
                throw new RuleViolation(
                        identity.email().isEmpty() ? "signon.address-unverified" : "signon.foreign-address");
            }
            Optional<Account> same = accounts.find(email.get());
            if (same.filter(one -> one.getStatus() != AccountStatus.UNCONFIRMED).isPresent()) {
                return mustJoin(same.get(), identity, provider, answer, continueTo);
            }
            account = newcomer(identity, email.get(), answer);
        }
        requireMayEnter(account, here);
        if (here.isEmpty()) {
            requireStaffProvider(account, provider);
        }
        members.letIn(provider, account.getId(), email, identity.groups());
        events.fire(new SignedOnByProvider(
                account.getId(), provider.getOrganization(), identity.issuer(), clock.instant()));
        if (here.isPresent()) {
            signedOn(here.get(), provider, identity);
            return new SignOnOutcome.SteppedUp(continueTo);
        }
        OpenedSession opened =
                sessions.openByProvider(account, answer.device(), session -> signedOn(session, provider, identity));
        if (opened.next() == SignInStep.SET_UP_FACTOR) {
            // A second factor is set up after the own password only.
            throw new RuleViolation("signon.own-sign-in-first");
        }
        return new SignOnOutcome.Entered(opened, continueTo);
    }

    private SignOnOutcome mustJoin(
            Account account,
            ProvedIdentity identity,
            IdentityProvider provider,
            SignOnAnswer answer,
            Optional<String> continueTo) {
        if (!account.isActive()) {
            throw new RuleViolation("accounts.sign-in.suspended");
        }
        // No more than counts goes into the cookie.
        List<String> groups = provider.getSettings().groupRoles().stream()
                .map(GroupRole::group)
                .filter(identity.groups().orElse(List.of())::contains)
                .toList();
        PendingJoin pending = PendingJoin.of(identity, groups, clock.instant());
        return new SignOnOutcome.MustJoin(pending.sealed(answer.browser()), continueTo);
    }

    private Account newcomer(ProvedIdentity identity, EmailAddress email, SignOnAnswer answer) {
        Account account = newAccounts.createWithoutPassword(email, identity.name(), answer.language());
        link(account, identity.organization(), identity.issuer(), identity.subject());
        return account;
    }

    private void link(Account account, OrganizationId organization, String issuer, String subject) {
        Instant now = clock.instant();
        signOns.link(new ExternalIdentity(issuer, subject, account.getId(), now), issuer);
        events.fire(new IdentityLinked(account.getId(), organization, issuer, now));
    }

    private void requireMayEnter(Account account, Optional<SignInSession> here) {
        if (!account.isActive()) {
            throw new RuleViolation("accounts.sign-in.suspended");
        }
        if (here.isPresent()) {
            if (!here.get().getAccount().getId().equals(account.getId())) {
                throw new RuleViolation("signon.somebody-else");
            }
        }
    }

    /** For staff a provider replaces the password only if the operator says so. */
    private void requireStaffProvider(Account account, IdentityProvider provider) {
        if (!account.getStaffRoles().isEmpty()
                && signOns.organization(provider.getOrganization())
                        .filter(StaffSignOn::isBy)
                        .isEmpty()) {
            throw new RuleViolation("signon.staff-own-sign-in");
        }
    }

    private void signedOn(SignInSession session, IdentityProvider provider, ProvedIdentity identity) {
        signOns.signedOn(
                session.getId(),
                provider.getId(),
                identity.subjectHash(),
                identity.sidHash(),
                identity.secondFactor(),
                clock.instant());
    }

    /** Joins the account that signed in its own way with the person whom a provider named before. */
    public void join(@NotNull PendingJoin pending, @NotNull SignInSessionId id) {
        SignInSession session = sessions.open(id).filter(SignInSession::isOwn).orElseThrow(NotFound::new);
        IdentityProvider provider = providers
                .of(new OrganizationId(pending.organization()))
                .filter(one -> one.getIssuer().equals(pending.issuer()))
                .orElseThrow(NotFound::new);
        EmailAddress email = new EmailAddress(pending.email());
        Account account = accounts.get(session.getAccount().getId());
        if (!account.getEmail().equals(email) || !members.speaksFor(provider, email)) {
            throw new NotFound();
        }
        Optional<ExternalIdentity> known = signOns.identity(pending.issuer(), pending.subject());
        if (known.filter(one -> !one.getAccount().equals(account.getId())).isPresent()) {
            throw new NotFound();
        }
        members.letIn(provider, account.getId(), Optional.of(email), Optional.of(pending.groups()));
        link(account, provider.getOrganization(), pending.issuer(), pending.subject());
        signOns.signedOn(
                session.getId(), provider.getId(), pending.subjectHash(), pending.sidHash(), false, clock.instant());
    }

    /** The providers of an issuer, which may have sent a message. */
    public List<ProviderQuestion> questions(@NotNull String issuer) {
        return signOns.providers(issuer, MOST_OF_AN_ISSUER).stream()
                .map(provider -> ProviderQuestion.of(provider, vault))
                .toList();
    }

    /** Somebody signed out at a provider; see {@link SignOnRepository#signedOut}. */
    public void signOut(@NotNull ProvedSignOut over) {
        signOns.providers(over.issuer(), MOST_OF_AN_ISSUER).stream()
                .filter(provider -> provider.getSettings().clientId().equals(over.clientId()))
                .forEach(provider -> signOns.signedOut(provider.getId(), over, clock.instant()));
    }
}
