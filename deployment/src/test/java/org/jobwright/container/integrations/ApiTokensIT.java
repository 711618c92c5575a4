package org.jobwright.container.integrations;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.integrations.tokens.ApiTokenQueries;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.integrations.tokens.ApiTokenSummary;
import org.jobwright.services.integrations.tokens.MakeApiToken;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners make tokens, and programs call with them as long as they work. */
@ContainerTest
class ApiTokensIT {

    private static final String ME = "/api/v1/me";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private ApiTokenService service;

    @Inject
    private ApiTokenQueries queries;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void aProgramLearnsForWhomItActsAndWhatIsLeft() throws Exception {
        HttpResponse<String> answer = client(ApiScope.POSTINGS_READ).get(ME);
        Map<String, Object> me = ProgramClient.json(answer);
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("postings:read"), me.get("scopes"));
        assertEquals("Applicant tracking", me.get("name"));
        assertEquals(
                rows.texts("select display_name from hiring_organization where id = ?", organization.value())
                        .getFirst(),
                ((Map<?, ?>) me.get("organization")).get("name"));
        assertEquals("\"default\";q=20000;w=3600", header(answer, "RateLimit-Policy"));
        assertTrue(header(answer, "RateLimit").matches("\"default\";r=\\d+;t=\\d+"), header(answer, "RateLimit"));
        assertEquals("no-store", header(answer, "Cache-Control"));

        ApiTokenSummary shown = only();
        assertTrue(shown.lastUsedAt() != null && shown.lastUsedFrom().startsWith("127."), shown::toString);
    }

    @Test
    void withoutATokenThatWorksItIsRefused() throws Exception {
        ProgramClient program = client(ApiScope.POSTINGS_READ);
        String mistyped = program.token().substring(0, 52) + (program.token().endsWith("A") ? "B" : "A");
        for (String token : List.of("", "jbw_wrong", mistyped, program.token() + "A")) {
            assertRefusedBySite(new ProgramClient(token));
        }
        assertEquals(200, program.get(ME).statusCode());
        Callers.asPerson(owner, () -> service.revoke(only().id()));
        assertRefusedBySite(program);
    }

    /** Wherever a program sends it by mistake, and whether it works or not. */
    @Test
    void aTokenIsInNoLog() throws Exception {
        ProgramClient program = client(ApiScope.POSTINGS_WRITE);
        String secret = program.token().substring(8);
        assertEquals(200, program.get(ME).statusCode());
        assertEquals(401, new ProgramClient(program.token() + "A").get(ME).statusCode());
        new ProgramClient("").send("GET", ME, "", "Authorization", "Basic " + program.token());
        new ProgramClient("").get(ME + "?access_token=" + program.token());
        assertEquals(
                400,
                program.post("/api/v1/postings", "{\"" + program.token() + "\": 1}")
                        .statusCode());
        try (Stream<Path> logs = Files.list(Path.of(System.getProperty("jboss.server.log.dir")))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(log, StandardCharsets.ISO_8859_1).contains(secret), log::toString);
            }
        }
    }

    @Test
    void aTokenEndsOnItsLastDay() throws Exception {
        ProgramClient program = client(ApiScope.POSTINGS_READ);
        rows.change(
                "update api_token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second'"
                        + " where organization_id = ?",
                organization.value());
        assertRefusedBySite(program);
    }

    @Test
    void aTokenEndsWhenItsMakerIsAnOwnerNoLonger() throws Exception {
        ProgramClient program = client(ApiScope.POSTINGS_READ);
        rows.change("update organization_membership set role = 'RECRUITER' where account_id = ?", owner.value());
        assertRefusedBySite(program);
    }

    @Test
    void aSessionOrAnotherSchemeIsNoToken() throws Exception {
        ProgramClient program = client(ApiScope.POSTINGS_READ);
        HttpResponse<String> basic =
                new ProgramClient("").send("GET", ME, "", "Authorization", "Basic " + program.token());
        assertEquals(401, basic.statusCode());
        HttpResponse<String> query = new ProgramClient("").get(ME + "?access_token=" + program.token());
        assertEquals(401, query.statusCode());
    }

    @Test
    void onlyOwnersWithAFreshProofMakeOne() throws Exception {
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        MakeApiToken command = fixture.command(organization, ApiScope.POSTINGS_READ);
        presence.during(
                recruiter,
                () -> assertRefused(
                        Refusals.NOT_ALLOWED, () -> Callers.asPerson(recruiter, () -> service.make(command))));
        AccountId stranger = harbour.person();
        presence.during(
                stranger,
                () -> assertRefused(Refusals.NOT_FOUND, () -> Callers.asPerson(stranger, () -> service.make(command))));
        presence.during(owner, () -> {
            presence.grewOld(owner);
            assertRefused("accounts.proof.needed", () -> Callers.asPerson(owner, () -> service.make(command)));
        });
        assertEquals(0, rows.count("from api_token where organization_id = ?", organization.value()));
    }

    @Test
    void theTextIsStoredNowhereAndAllOwnersGetAMail() throws Exception {
        AccountId other = harbour.member(organization, OrganizationRole.OWNER);
        ProgramClient program = client(ApiScope.POSTINGS_READ, ApiScope.POSTINGS_WRITE);
        assertEquals(
                0,
                rows.count(
                        "from api_token where to_jsonb(api_token)::text like ?",
                        "%" + program.token().substring(9) + "%"));
        assertEquals(program.token().substring(0, 8), only().prefix());
        assertEquals(
                2,
                rows.count(
                        "from outbox_message where kind = 'API_TOKEN_MADE' and recipient in"
                                + " (select email from account where id in (?, ?))"
                                + " and facts::text like '%Applicant tracking (postings:read, postings:write)%'"
                                + " and facts::text not like '%jbw_%'",
                        owner.value(), other.value()));
        Callers.asPerson(other, () -> service.revoke(only().id()));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'API_TOKEN_REVOKED' and recipient ="
                                + " (select email from account where id = ?)",
                        owner.value()));
        assertEquals(
                List.of("ApiTokenMade", "ApiTokenRevoked"),
                rows.texts(
                        "select action from audit_log where organization_id = ? and subject_type = 'ApiToken'"
                                + " order by place",
                        organization.value()));
    }

    @Test
    void theAddressOfTheLastCallGoesAfterTheEnd() throws Exception {
        client(ApiScope.POSTINGS_READ).get(ME);
        Callers.asSystem(() -> cleanup.forgetTokenAddresses());
        assertTrue(only().lastUsedFrom() != null);
        rows.change(
                "update api_token set revoked_at = now() - interval '91 days' where organization_id = ?",
                organization.value());
        Callers.asSystem(() -> cleanup.forgetTokenAddresses());
        assertEquals(
                0,
                rows.count(
                        "from api_token where organization_id = ? and last_used_from is not null",
                        organization.value()));
    }

    @Test
    void aTokenHasANameAScopeAndAnEnd() throws Exception {
        MakeApiToken good = fixture.command(organization, ApiScope.POSTINGS_READ);
        for (MakeApiToken bad : List.of(
                new MakeApiToken(organization, " ", good.scopes(), good.lastDay()),
                new MakeApiToken(organization, "a".repeat(81), good.scopes(), good.lastDay()),
                new MakeApiToken(organization, "Name", Set.of(), good.lastDay()),
                new MakeApiToken(
                        organization, "Name", good.scopes(), good.lastDay().plusYears(1)),
                new MakeApiToken(
                        organization, "Name", good.scopes(), good.lastDay().minusDays(91)))) {
            presence.during(
                    owner,
                    () -> assertRefused(
                            "shared.invalid-input", () -> Callers.asPerson(owner, () -> service.make(bad))));
        }
    }

    @Test
    void anOrganizationHasSoManyAtATime() throws Exception {
        for (int i = 0; i < ApiToken.MOST; i++) {
            client(ApiScope.POSTINGS_READ);
        }
        presence.during(
                owner,
                () -> assertRefused(
                        "integrations.token.most",
                        () -> Callers.asPerson(
                                owner, () -> service.make(fixture.command(organization, ApiScope.POSTINGS_READ)))));
        ApiTokenSummary one =
                Callers.asPerson(owner, () -> queries.tokens(organization)).getFirst();
        Callers.asPerson(owner, () -> service.revoke(one.id()));
        assertFalse(client(ApiScope.POSTINGS_READ).token().isEmpty());
    }

    private ProgramClient client(ApiScope... scopes) throws Exception {
        return new ProgramClient(fixture.token(owner, organization, scopes));
    }

    private ApiTokenSummary only() throws Exception {
        List<ApiTokenSummary> all = Callers.asPerson(owner, () -> queries.tokens(organization));
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static void assertRefusedBySite(ProgramClient program) throws Exception {
        HttpResponse<String> answer = program.get(ME);
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals("shared.token-invalid", ProgramClient.text(answer, "code"));
        assertTrue(header(answer, "WWW-Authenticate").startsWith("Bearer"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
