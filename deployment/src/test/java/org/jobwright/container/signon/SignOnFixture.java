package org.jobwright.container.signon;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.shared.caller.CallingSession;
import org.jobwright.services.signon.IdentityProviderService;
import org.jobwright.services.signon.SaveIdentityProvider;
import org.jobwright.services.signon.SignOnAnswer;
import org.jobwright.services.signon.SignOnOutcome;
import org.jobwright.services.signon.SignOnService;

/** An employer with a provider, and browsers that go there. */
@ApplicationScoped
class SignOnFixture {

    private static final String ADDRESS = "192.0.2.31";

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private IdentityProviderService providers;

    @Inject
    private SignOnService signOn;

    @Inject
    private CallingSession calling;

    @Inject
    private Rows rows;

    /** An employer, and the domain that its record proves. */
    record Employer(AccountId owner, OrganizationId organization, String domain, LyingProvider provider) {

        String email(String name) {
            return name + "@" + domain;
        }
    }

    Employer employer(LyingProvider provider, GroupRole... groups) throws Exception {
        AccountId owner = harbour.person();
        OrganizationId organization = harbour.organization(owner);
        String domain = "work-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        rows.change(
                "insert into organization_domain (id, version, organization_id, name, token, state, requested_by,"
                        + " requested_at, proved_at, method, misses) values (gen_random_uuid(), 0, ?, ?, ?, 'PROVED', ?,"
                        + " now(), now(), 'DNS_TXT', 0)",
                organization.value(),
                domain,
                "t".repeat(43),
                owner.value());
        Employer employer = new Employer(owner, organization, domain, provider);
        save(employer, settings(employer, groups), LyingProvider.SECRET);
        return employer;
    }

    ProviderSettings settings(Employer employer, GroupRole... groups) {
        return new ProviderSettings(
                employer.provider().address(),
                LyingProvider.CLIENT,
                List.of(employer.domain()),
                OrganizationRole.VIEWER,
                "groups",
                List.of(groups));
    }

    void save(Employer employer, ProviderSettings settings, String secret) throws Exception {
        presence.of(employer.owner());
        Callers.asPerson(
                employer.owner(),
                () -> providers.save(new SaveIdentityProvider(employer.organization(), settings, secret)));
    }

    /** Acts as an import in the background does. */
    @ActivateRequestContext
    void duringImport(ImportRunId run, Callers.Command command) throws Exception {
        calling.beginImport(run.value());
        command.run();
    }

    /** A browser that is not signed in. */
    Browser browser(Employer employer) {
        return new Browser(employer, Secret.next().value(), Optional.empty());
    }

    /** One browser on its way. */
    final class Browser {

        private final Employer employer;
        private final String secret;
        private final Optional<String> session;

        private Browser(Employer employer, String secret, Optional<String> session) {
            this.employer = employer;
            this.secret = secret;
            this.session = session;
        }

        Browser signedIn(String sessionSecret) {
            return new Browser(employer, secret, Optional.of(sessionSecret));
        }

        String secret() {
            return secret;
        }

        /** Goes to the provider. */
        LyingProvider.Asked goes() throws Exception {
            return LyingProvider.Asked.of(Callers.asVisitor(() ->
                    signOn.begin(employer.organization().toString(), secret, Optional.of("/app/postings"), ADDRESS)));
        }

        /** Comes back with a code for these claims. */
        SignOnOutcome comesBack(String subject, String email) throws Exception {
            return comesBack(subject, email, same -> same);
        }

        SignOnOutcome comesBack(String subject, String email, UnaryOperator<JWTClaimsSet.Builder> lie)
                throws Exception {
            LyingProvider.Asked asked = goes();
            LyingProvider provider = employer.provider();
            return brings(
                    asked.state(),
                    provider.code(
                            asked,
                            lie.apply(provider.claims(asked, subject, email)).build()),
                    null);
        }

        SignOnOutcome brings(String state, String code, String issuer) throws Exception {
            return brings(employer, state, code, issuer);
        }

        /** The same, to the address of another employer. */
        SignOnOutcome brings(Employer to, String state, String code, String issuer) throws Exception {
            return Callers.asVisitor(() -> signOn.answer(new SignOnAnswer(
                    secret,
                    state,
                    to.organization().toString(),
                    code,
                    issuer,
                    session,
                    ADDRESS,
                    "Firefox",
                    Language.EN)));
        }
    }
}
