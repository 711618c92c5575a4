package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program gets access tokens for minutes with the token of an owner, and both stop together. */
@ContainerTest
class AccessTokensIT {

    private static final String TOKEN = "/api/v1/token";
    private static final String ME = "/api/v1/me";
    private static final String POSTINGS = "/api/v1/postings";
    private static final String GRANT = "grant_type=client_credentials";
    private static final ProgramClient NOBODY = new ProgramClient("");

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private String token;

    @BeforeEach
    void aTokenOfAnOwner() throws Exception {
        opening = harbour.opening();
        token = fixture.token(
                opening.recruiter(),
                opening.organization(),
                ApiScope.POSTINGS_READ,
                ApiScope.POSTINGS_WRITE,
                ApiScope.FIGURES_READ);
    }

    @Test
    void theClientAuthenticatesInTheHeaderOrInTheBody() throws Exception {
        for (HttpResponse<String> answer : List.of(
                ask(GRANT, basic(prefix(), token)),
                ask(GRANT + "&client_id=" + prefix() + "&client_secret=" + token))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals("Bearer", ProgramClient.text(answer, "token_type"));
            assertEquals("900", ProgramClient.text(answer, "expires_in"));
            assertEquals("postings:read postings:write figures:read", ProgramClient.text(answer, "scope"));
            HttpResponse<String> me = access(answer).get(ME);
            assertEquals(
                    List.of("postings:read", "postings:write", "figures:read"),
                    ProgramClient.json(me).get("scopes"));
            assertEquals(200, access(answer).get(POSTINGS).statusCode());
        }
    }

    @Test
    void fewerScopesAllowLess() throws Exception {
        ProgramClient reader = access(ask(GRANT + "&scope=postings:read", basic(prefix(), token)));

        assertEquals(
                List.of("postings:read"), ProgramClient.json(reader.get(ME)).get("scopes"));
        assertEquals(200, reader.get(POSTINGS).statusCode());
        HttpResponse<String> refused = reader.post(POSTINGS, ProgramFixture.posting("", "Nurse", false));
        assertEquals(403, refused.statusCode());
        assertEquals("integrations.scope-missing", ProgramClient.text(refused, "code"));
        oneRole.during(() -> assertEquals(403, reader.get("/api/v1/figures").statusCode()));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&scope=applications:read, 400, invalid_scope",
        "grant_type=client_credentials&scope=postings:read+nonsense, 400, invalid_scope",
        "grant_type=password&username=a&password=b, 400, unsupported_grant_type",
        "grant_type=nonsense, 400, unsupported_grant_type",
        "scope=postings:read, 400, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, 400, invalid_request",
        "'', 400, invalid_request",
        "'x%22=1&x%22=2', 400, invalid_request",
        "'grant_type=client_credentials&%C3%A9%5C=1&%C3%A9%5C=2', 400, invalid_request"
    })
    void whatIsNoRequestIsRefusedAsOAuthHasIt(String body, int status, String error) throws Exception {
        assertRefused(status, error, ask(body, basic(prefix(), token)));
    }

    @Test
    void onlyTheOwnTokenIsTheSecretOfAClient() throws Exception {
        String other = token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a");
        assertRefused(401, "invalid_client", ask(GRANT, basic(prefix(), other)));
        assertRefused(401, "invalid_client", ask(GRANT, basic("jbw_none", token)));
        assertRefused(401, "invalid_client", ask(GRANT));
        assertRefused(401, "invalid_client", ask(GRANT + "&client_id=" + prefix()));
        assertEquals(
                "Basic realm=\"api\"",
                ask(GRANT, basic(prefix(), other))
                        .headers()
                        .firstValue("WWW-Authenticate")
                        .orElse(""));
        assertRefused(
                400,
                "invalid_request",
                ask(GRANT + "&client_id=" + prefix() + "&client_secret=" + token, basic(prefix(), token)));
        String access = access(ask(GRANT, basic(prefix(), token))).token();
        assertRefused(401, "invalid_client", ask(GRANT, basic(prefix(), access)));
        assertEquals(
                405,
                NOBODY.get(TOKEN + "?" + GRANT + "&client_id=" + prefix() + "&client_secret=x")
                        .statusCode());
        assertEquals(
                400,
                NOBODY.send("POST", TOKEN, "{}", "Content-Type", "application/json")
                        .statusCode());
    }

    /** Clients made from the description send forms so. */
    @Test
    void theLengthOfARequestNeedNotBeSaid() throws Exception {
        String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
        String client = GRANT + "&client_id=" + prefix() + "&client_secret=";

        assertEquals(
                200,
                access(NOBODY.sendInChunks(TOKEN, client + token, form)).get(ME).statusCode());
        String far = client + "x".repeat(200_000) + token;
        assertRefused(400, "invalid_request", NOBODY.sendInChunks(TOKEN, far, form));
        String scoped = client + token + "&x=" + "x".repeat(9000) + "&scope=postings:read";
        assertRefused(400, "invalid_request", NOBODY.sendInChunks(TOKEN, scoped, form));
    }

    @Test
    void aTokenThatEndsTakesItsAccessTokensAlong() throws Exception {
        for (String end : List.of(
                "update api_token set revoked_at = now() where organization_id = ?",
                "update api_token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second'"
                        + " where organization_id = ?",
                "update organization_membership set ended_at = now() where organization_id = ?")) {
            aTokenOfAnOwner();
            ProgramClient access = access(ask(GRANT, basic(prefix(), token)));
            assertEquals(200, access.get(ME).statusCode());

            rows.change(end, opening.organization().value());

            assertEquals(401, access.get(ME).statusCode(), end);
            assertRefused(401, "invalid_client", ask(GRANT, basic(prefix(), token)));
        }
    }

    @Test
    void anAccessTokenIsOfItsOrganizationOnly() throws Exception {
        AccountId stranger = harbour.person();
        token = fixture.token(stranger, harbour.organization(stranger), ApiScope.POSTINGS_READ);
        ProgramClient foreign = access(ask(GRANT, basic(prefix(), token)));

        assertEquals(404, foreign.get(POSTINGS + "/" + opening.reference()).statusCode());
        assertEquals(List.of(), ProgramClient.json(foreign.get(POSTINGS)).get("items"));
    }

    @Test
    void onlyWhatWeSignedCountsAndOnlyForMinutes() throws Exception {
        SignedJWT genuine =
                SignedJWT.parse(access(ask(GRANT, basic(prefix(), token))).token());
        JWTClaimsSet claims = genuine.getJWTClaimsSet();
        byte[] key = HexFormat.of().parseHex(KeyedHash.of("access tokens of programs"));
        String type = genuine.getHeader().getType().getType();
        assertEquals(200, new ProgramClient(signed(claims, type, key)).get(ME).statusCode());

        JWTClaimsSet over = new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                .build();
        byte[] otherKey = key.clone();
        otherKey[0]++;
        for (String forged : List.of(
                signed(over, type, key),
                signed(claims, type, otherKey),
                signed(claims, "JWT", key),
                new PlainJWT(claims).serialize(),
                genuine.serialize()
                        .replaceFirst(
                                "\\.[^.]+\\.",
                                "."
                                        + Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString("{}".getBytes(StandardCharsets.UTF_8))
                                        + "."),
                genuine.serialize() + "A".repeat(2_000),
                "a.b.c",
                "..")) {
            assertEquals(401, new ProgramClient(forged).get(ME).statusCode(), forged);
        }
    }

    @Test
    void anAccessTokenIsStoredNowhereAndItsUseIsNoted() throws Exception {
        long before = rows.count("from api_token");
        ProgramClient access = access(ask(GRANT, basic(prefix(), token)));
        rows.change(
                "update api_token set last_used_at = null where organization_id = ?",
                opening.organization().value());

        assertEquals(200, access.get(ME).statusCode());

        assertEquals(before, rows.count("from api_token"));
        assertEquals(
                1,
                rows.count(
                        "from api_token where last_used_at is not null and organization_id = ?",
                        opening.organization().value()));
        assertNotEquals(token, access.token());
    }

    @Test
    void librariesFindTheAddress() throws Exception {
        HttpResponse<String> answer = NOBODY.get("/.well-known/oauth-authorization-server");

        Map<String, Object> metadata = ProgramClient.json(answer);
        assertEquals(200, answer.statusCode());
        assertEquals(metadata.get("issuer") + TOKEN, metadata.get("token_endpoint"));
        assertEquals(List.of("client_credentials"), metadata.get("grant_types_supported"));
        assertTrue(metadata.get("scopes_supported").toString().contains("figures:read"));
    }

    private static HttpResponse<String> ask(String body, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers))
                .toArray(String[]::new);
        return NOBODY.send("POST", TOKEN, body, all);
    }

    private static String[] basic(String client, String secret) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8))
        };
    }

    private static ProgramClient access(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return new ProgramClient(ProgramClient.text(answer, "access_token"));
    }

    private String prefix() {
        return token.substring(0, 8);
    }

    private static void assertRefused(int status, String error, HttpResponse<String> answer) {
        assertEquals(error, ProgramClient.text(answer, "error"), answer.body());
        assertEquals(status, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    private static String signed(JWTClaimsSet claims, String type, byte[] key) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
