package org.jobwright.container.signon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.container.signon.SignOnFixture.Employer;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.signon.IdentityProviderQueries;
import org.jobwright.services.signon.IdentityProviderService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owners name the provider of their organization, and try it. */
@ContainerTest
class IdentityProvidersIT {

    @Inject
    private SignOnFixture fixture;

    @Inject
    private IdentityProviderService service;

    @Inject
    private IdentityProviderQueries queries;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private LyingProvider provider;
    private Employer employer;

    @BeforeEach
    void anEmployer() throws Exception {
        provider = new LyingProvider();
        employer = fixture.employer(provider);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theSecretIsStoredSealedAndStaysUntilAnotherIsTyped() throws Exception {
        assertEquals(
                0,
                rows.count(
                        "from identity_provider where to_jsonb(identity_provider)::text like ?",
                        "%" + LyingProvider.SECRET + "%"));
        assertEquals(Optional.empty(), test());
        fixture.save(employer, fixture.settings(employer), "");
        assertEquals(Optional.empty(), test());
        fixture.save(employer, fixture.settings(employer), "wrong");
        assertEquals(Optional.of(ProviderProblem.CLIENT_REFUSED), test());
    }

    @Test
    void aSecretIsSentToNoOtherProviderThanTheOneForWhichItWasTyped() throws Exception {
        ProviderSettings elsewhere = changed("http://127.0.0.1:9", "jobwright", List.of(employer.domain()));
        assertEquals(List.of("clientSecret"), problems(elsewhere, ""));
        assertEquals(provider.address(), known().issuer());
    }

    @Test
    void onlyDomainsThatARecordProvesAreSpokenFor() throws Exception {
        assertEquals(
                List.of("domains"),
                problems(changed(provider.address(), "jobwright", List.of("elsewhere.example")), "secret"));
        rows.change("update organization_domain set state = 'LOST' where name = ?", employer.domain());
        assertEquals(
                List.of(),
                Callers.asPerson(employer.owner(), () -> queries.of(employer.organization()))
                        .orElseThrow()
                        .speaksFor());
    }

    @Test
    void nobodyBecomesAnOwnerByAGroup() {
        ProviderSettings good = fixture.settings(employer, new GroupRole("board", OrganizationRole.OWNER));
        assertEquals(List.of("groupRoles"), problems(good, "secret"));
    }

    @Tag("SEC-07")
    @Test
    void addressesInsideOurNetworkAreNotCalled() throws Exception {
        for (String issuer : List.of(
                "https://10.0.0.1",
                "https://169.254.169.254/latest",
                "https://[::ffff:10.0.0.1]",
                "ftp://id.example",
                "https://id.example?x",
                "https://user@id.example",
                "https://0177.0.0.1",
                "https://2130706433",
                "https://id.example:8443")) {
            ProviderSettings settings = changed(issuer, "jobwright", List.of());
            try {
                fixture.save(employer, settings, "secret");
            } catch (InvalidInput refused) {
                continue;
            }
            assertEquals(Optional.of(ProviderProblem.ADDRESS_REFUSED), test(), issuer);
        }
    }

    @Test
    void aTestSaysWhatIsWrong() throws Exception {
        provider.callsItself("https://id.example");
        assertEquals(Optional.of(ProviderProblem.OTHER_ISSUER), test());
        provider.callsItself(provider.address());
        provider.says(about -> with(about, "jwks_uri", provider.address() + "/none"));
        assertEquals(Optional.of(ProviderProblem.NOT_A_PROVIDER), test());
        provider.says(about -> with(about, "token_endpoint", "https://10.0.0.1/token"));
        assertEquals(Optional.of(ProviderProblem.ADDRESS_REFUSED), test());
        provider.says(about -> with(about, "authorization_endpoint", "javascript:alert(1)"));
        assertEquals(Optional.of(ProviderProblem.ADDRESS_REFUSED), test());
        provider.says(about -> with(about, "padding", "x".repeat(300_000)));
        assertEquals(Optional.of(ProviderProblem.NOT_A_PROVIDER), test());
        provider.close();
        assertEquals(Optional.of(ProviderProblem.NOT_REACHED), test());
    }

    @Test
    void itIsRequiredOnceAnOwnerWasThereAndHasASecondFactor() throws Exception {
        presence.of(employer.owner());
        var refused = assertThrows(
                RuleViolation.class,
                () -> Callers.asPerson(employer.owner(), () -> service.require(employer.organization(), true)));
        assertEquals("signon.second-factor-first", refused.getCode());
        rows.change(
                "insert into passkey (id, version, account_id, credential_id, credential_hash, public_key, signature_counter,"
                        + " transports, backup_eligible, backed_up, user_handle, label, created_at) values"
                        + " (gen_random_uuid(), 0, ?, repeat('c', 20), ?, 'key', 0, '', false, false, repeat('u', 64), 'Old',"
                        + " now() - interval '2 days')",
                employer.owner().value(),
                Secret.next().hash());
        refused = assertThrows(
                RuleViolation.class,
                () -> Callers.asPerson(employer.owner(), () -> service.require(employer.organization(), true)));
        assertEquals("signon.sign-on-first", refused.getCode());
    }

    @Test
    void ownersAreMailedAboutEachChange() throws Exception {
        assertTrue(rows.count(
                        "from outbox_message where kind = 'PROVIDER_CHANGED' and recipient in"
                                + " (select email from account where id = ?)",
                        employer.owner().value())
                > 0);
    }

    private static Map<String, Object> with(Map<String, Object> about, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(about);
        changed.put(key, value);
        return changed;
    }

    private Optional<ProviderProblem> test() throws Exception {
        return Callers.asPerson(employer.owner(), () -> service.test(employer.organization()));
    }

    private ProviderSettings known() throws Exception {
        return Callers.asPerson(employer.owner(), () -> queries.of(employer.organization()))
                .orElseThrow()
                .settings();
    }

    private ProviderSettings changed(String issuer, String client, List<String> domains) {
        return new ProviderSettings(issuer, client, domains, OrganizationRole.VIEWER, "groups", List.of());
    }

    private List<String> problems(ProviderSettings settings, String secret) {
        return assertThrows(InvalidInput.class, () -> fixture.save(employer, settings, secret)).getProblems().stream()
                .map(problem -> problem.field())
                .toList();
    }
}
