package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.AppOfAnAccount;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.StoredLimits;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The security log: one JSON object per line, which no input can forge. */
@ExtendWith(Product.class)
class SecurityEventsIT {
    private static final String EMAIL = "marcus.bell@demo.example";
    private static final String LOGGER = "org.jobwright.security";
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.(?:example|test)");
    private static final Pattern SECRET = Pattern.compile("(?<![\\w-])[A-Za-z0-9_-]{43}(?![\\w-])");

    private static final int MANY = 1_000_000;
    private static final long HOUR = 3600;

    private Visitor visitor;
    private Path log;
    private int before;

    @BeforeEach
    void aVisitor(Instance instance) throws Exception {
        visitor = new Visitor(instance);
        log = instance.data().resolve("server/log/security.log");
        before = Files.readAllLines(log).size();
    }

    @Test
    @Tag("SEC-62")
    void aSignInIsLoggedWithAccountAddressAndTime() throws Exception {
        visitor.sessionOf("newcomer@demo.example");
        JsonObject event = event("SignedIn");

        assertAll(
                () -> assertEquals("127.0.0.1", fact(event, "address")),
                () -> assertTrue(fact(event, "subject").matches("[0-9a-f-]{36}"), event.toString()),
                () -> assertTrue(event.get("timestamp").getAsString().endsWith("Z"), event.toString()),
                () -> assertFalse(
                        Instant.parse(event.get("timestamp").getAsString()).isAfter(Instant.now())));
    }

    @Test
    @Tag("SEC-62")
    void aRefusedSignInIsLoggedWithoutTheAttemptedAddress() throws Exception {
        visitor.post("/login", Map.of("email", "nobody@demo.example", "password", "a guess that is wrong"));
        JsonObject event = event("sign-in.refused");

        assertAll(
                () -> assertEquals("WARN", event.get("level").getAsString()),
                () -> assertEquals("unproven", fact(event, "reason")),
                () -> assertEquals(12, fact(event, "whom").length()),
                () -> assertFalse(event.toString().contains("nobody@"), event.toString()));
    }

    @Test
    @Tag("SEC-62")
    void aCorrectPasswordWaitingForTheSecondFactorIsLogged(Instance instance) throws Exception {
        AppOfAnAccount app = new AppOfAnAccount(instance, EMAIL);
        try (app) {
            visitor.sessionOf(EMAIL);
        }

        assertTrue(fact(event("sign-in.halfway"), "account").matches("[0-9a-f-]{36}"));
        assertEquals(List.of(), events("SignedIn"));
    }

    @Test
    @Tag("SEC-62")
    void aRefusedPasskeyIsLoggedWithReasonAndAccount() throws Exception {
        String session = visitor.sessionOf("newcomer@demo.example");
        visitor.post("/account/passkeys/proof", Map.of("ticket", "made.up", "credential", "{}"), "Cookie", session);
        JsonObject event = event("passkey.refused");

        assertEquals("challenge", fact(event, "reason"));
        assertEquals(fact(event("SignedIn"), "subject"), fact(event, "account"));
    }

    @Test
    @Tag("SEC-62")
    void refusedAccessIsLogged() throws Exception {
        String session = visitor.sessionOf("candidate@demo.example");
        HttpResponse<String> refused = visitor.get("/insights/market.csv", "Cookie", session);

        assertEquals(403, refused.statusCode());
        assertEquals("/insights/market.csv", fact(event("access.denied"), "page"));
    }

    @Test
    @Tag("SEC-62")
    void openingAViewOfAnotherRoleIsLogged() throws Exception {
        String session = visitor.sessionOf("candidate@demo.example");

        assertEquals(404, visitor.get("/app/moderation", "Cookie", session).statusCode());
        assertEquals("/app/moderation", fact(event("access.denied"), "page"));
        assertEquals(404, visitor.get("/app/nothing", "Cookie", session).statusCode());
        assertEquals(1, events("access.denied").size(), "what is not there is not an access that was denied");
    }

    @Test
    @Tag("SEC-62")
    void aReachedLimitIsLoggedOnce(Instance instance) throws Exception {
        String email = "often-" + Secret.next().value().substring(0, 8).toLowerCase(Locale.ROOT) + "@home.example";
        StoredLimits.use(instance, "reset:" + email, MANY, HOUR);
        HttpResponse<String> answer = forgot(email);
        forgot(email);

        assertEquals(429, answer.statusCode());
        assertEquals("reset", fact(event("limit.reached"), "limit"));
        assertEquals(1, events("limit.reached").size());
    }

    private HttpResponse<String> forgot(String email) throws Exception {
        return visitor.post("/password/forgot", Map.of("email", email));
    }

    @Test
    @Tag("SEC-36")
    void policyViolationsReportedByABrowserAreLogged() throws Exception {
        HttpResponse<String> taken = report("""
                {"csp-report": {"document-uri": "https://jobs.example/confirm/%s?q=secret",
                "effective-directive": "script-src-elem", "blocked-uri": "https://evil.example/x.js?y"}}
                """.formatted(Secret.next().value()));
        JsonObject event = event("policy.violated");

        assertAll(
                () -> assertEquals(204, taken.statusCode()),
                () -> assertEquals("script-src-elem", fact(event, "directive")),
                () -> assertEquals("https://evil.example", fact(event, "blocked")),
                () -> assertEquals("/confirm/*", fact(event, "page")),
                () -> assertEquals(400, report("[]").statusCode()),
                () -> assertEquals(400, report("{").statusCode()));
    }

    /** Line ends, and marks that hide what follows. */
    @Test
    @Tag("SEC-62")
    void noInputForgesALogLine() throws Exception {
        report("""
                {"csp-report": {"effective-directive": "x\\r\\n{\\"event\\":\\"forged\\"}\\u2028\\u202e\\u001b[2J",
                "blocked-uri": "inline", "document-uri": "https://jobs.example/"}}
                """);
        String directive = fact(event("policy.violated"), "directive");

        assertEquals("x__{\"event\":\"forged\"}___[2J", directive);
        for (String line : Files.readAllLines(log)) {
            JsonObject parsed = JsonParser.parseString(line).getAsJsonObject();
            assertFalse(parsed.has("event"), line);
        }
    }

    private HttpResponse<String> report(String body) throws Exception {
        return visitor.postText("/policy-reports", "application/csp-report", body);
    }

    /** Whatever earlier tests did. */
    @Test
    @Tag("SEC-58")
    void theLogContainsNoNameAndNoSecret() throws Exception {
        visitor.get("/confirm/" + Secret.next().value());
        visitor.post("/password/reset/" + Secret.next().value(), Map.of("password", "four quite ordinary words"));
        for (String line : Files.readAllLines(log)) {
            assertFalse(ADDRESS.matcher(line).find(), line);
            assertFalse(SECRET.matcher(line).find(), line);
            assertFalse(line.contains("correct-horse-demo"), line);
        }
    }

    private JsonObject event(String name) throws IOException {
        List<JsonObject> events = events(name);
        assertFalse(events.isEmpty(), "no " + name + " in the log");
        return events.getLast();
    }

    private List<JsonObject> events(String name) throws IOException {
        return Files.readAllLines(log).stream()
                .skip(before)
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.get("loggerName").getAsString().equals(LOGGER))
                .filter(line -> fact(line, "event").equals(name))
                .toList();
    }

    private static String fact(JsonObject line, String name) {
        JsonElement value = line.getAsJsonObject("mdc").get(name);
        return value == null ? "" : value.getAsString();
    }
}
