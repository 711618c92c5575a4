package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.credentials.AuthenticatorApp;
import org.jobwright.domain.accounts.credentials.AuthenticatorSeed;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorAdded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.AccountRepository;

/** Sets up authenticator apps, at sign-in and on the account page. The transaction acts as the person. */
@ApplicationScoped
public class Authenticators {

    /** Loading the page again shows the same picture; the app may have scanned it already. */
    private static final Duration OFFER_STANDS = Duration.ofHours(1);

    private static final String ISSUER = "Jobwright";

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private CodeProof codes;

    @Inject
    private SeedVault vault;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A seed for the app of the session's person. */
    public AuthenticatorOffer offer(SignInSession session) {
        Account account = session.getAccount();
        AccountId id = account.getId();
        AuthenticatorApp app = factors.app(id).orElseGet(() -> factors.add(new AuthenticatorApp(id)));
        if (!app.hasOfferSince(session.getId(), clock.instant().minus(OFFER_STANDS))) {
            app.offer(vault.seal(AuthenticatorSeed.next(), id), session.getId(), clock.instant());
        }
        AuthenticatorSeed seed = vault.open(app.seedOfferedTo(session.getId()).orElseThrow(), id);
        return new AuthenticatorOffer(seed.address(ISSUER, account.getEmail().value()), seed.base32());
    }

    /**
     * Accepts the first code of the app that was set up in a session; from then on it counts.
     *
     * @return the recovery codes that belong to it, none where the person has a list already; empty for a wrong code
     */
    public Optional<List<String>> confirm(SignInSession session, TypedCode typed) {
        AccountId id = session.getAccount().getId();
        accounts.lock(id);
        if (factors.app(id)
                .filter(app -> codes.confirm(app, session.getId(), typed))
                .isEmpty()) {
            return Optional.empty();
        }
        events.fire(new SecondFactorAdded(id, SecondFactor.AUTHENTICATOR_APP, clock.instant()));
        return Optional.of(recoveryCodes.left(id) > 0 ? List.of() : recoveryCodes.renew(id));
    }

    /** Voids every seed on offer. */
    public void withdrawOffer(AccountId account) {
        factors.app(account).ifPresent(AuthenticatorApp::withdrawOffer);
    }

    /** Removes the app. */
    public void remove(AccountId account) {
        factors.app(account).ifPresent(factors::remove);
    }
}
