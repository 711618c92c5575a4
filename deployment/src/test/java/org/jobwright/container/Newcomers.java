package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SecondFactorService;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;

/** People with a password, who sign in like anyone. */
@ApplicationScoped
public class Newcomers {

    public static final String PASSWORD = "signals-by-night-and-day";
    public static final String ADDRESS = "192.0.2.21";

    @Inject
    private AdministratorService administration;

    @Inject
    private SignInService signIns;

    @Inject
    private SecondFactorService factors;

    /** A person, and the address for signing in. */
    public record Newcomer(AccountId account, String email) {}

    /** A person with an authenticator app. */
    public record Equipped(AuthenticatorOffer app, List<String> recoveryCodes, String secret) {}

    public Newcomer person(StaffRole... roles) throws Exception {
        String email = "newcomer-" + UUID.randomUUID() + "@test.example";
        AccountId account = Callers.asSystem(() -> administration.provide(
                new ProvideAccount(email, "Nora Newcomer", Language.EN, PASSWORD, Set.of(roles))));
        return new Newcomer(account, email);
    }

    public OpenedSession signIn(Newcomer person) throws Exception {
        return signIn(person, PASSWORD).orElseThrow();
    }

    public Optional<OpenedSession> signIn(Newcomer person, String password) throws Exception {
        return Callers.asVisitor(() -> signIns.signIn(new SignIn(person.email(), password, ADDRESS, "Firefox")));
    }

    /** Sets up an app between the password and the workspace, like people who must. */
    public Equipped equip(OpenedSession halfway) throws Exception {
        return Callers.asVisitor(() -> {
            AuthenticatorOffer offer = factors.offer(halfway.secret());
            List<String> codes =
                    factors.confirm(halfway.secret(), Codes.first(offer)).orElseThrow();
            return new Equipped(offer, codes, halfway.secret());
        });
    }
}
