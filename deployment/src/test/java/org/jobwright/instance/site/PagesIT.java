package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Metrics;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages without a browser: status, headers, languages, and nothing that exposes people. */
@ExtendWith(Product.class)
class PagesIT {
    private static final String OPEN = "/jobs/JW-2026-000001/signalling-technician";
    private static final String PAUSED = "/jobs/JW-2026-000010/payroll-analyst";
    private static final String OVER = "/jobs/JW-2026-000008/control-room-operator";

    private static final int VIEWS = 500;

    private static final Duration COUNTS_ARE_KEPT = Duration.ofSeconds(70);
    private static final Duration POLL = Duration.ofSeconds(5);

    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        visitor = new Visitor(instance);
    }

    @ParameterizedTest
    @Tag("SEC-34")
    @ValueSource(
            strings = {"/", "/jobs", OPEN, OVER, "/organizations/harbour-rail", "/employers", "/login", "/nothing"})
    void aPublicPageLeavesNoCookie(String path) throws Exception {
        assertEquals(0, visitor.get(path).headers().allValues("Set-Cookie").size());
    }

    @Test
    void theNameOfASignedInReaderIsOnTheirOwnPagesOnly() throws Exception {
        String session = visitor.sessionOf("candidate@demo.example");
        for (String path : List.of("/", "/jobs", OPEN)) {
            HttpResponse<String> own = visitor.get(path, "Cookie", session);
            assertTrue(own.body().contains("action=\"/logout\""), path);
            assertTrue(own.headers().firstValue("Cache-Control").orElse("").contains("private"), path);
            assertTrue(own.headers().firstValue("Vary").orElse("").contains("Cookie"), path);
            assertFalse(visitor.get(path).body().contains("action=\"/logout\""), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404",
        "/jobs/JW-1999-000001/never, 404",
        "/organizations/nobody, 404",
        "/jobs/JW-2026-000012/team-leader-train-cleaning, 404",
        OVER + ", 410",
        PAUSED + ", 200",
        "/postings/JW-2026-000001/preview, 302",
        "/app, 302",
        "/app/nothing, 302",
        "/VAADIN/push, 401",
        "/control/demo, 401"
    })
    void anAddressAnswersWithTheRightStatus(String path, int status) throws Exception {
        assertEquals(status, visitor.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "app/, 200",
        "app/postings/JW-2026-000001, 200",
        "app/nothing, 404",
        "app/moderation, 404",
        "app/postings/JW-2026-000014, 404",
        "app/pipeline/JW-2026-000014, 404",
        "postings/JW-2026-000014/preview, 404"
    })
    void anotherOrganizationsAddressIsAsUnknownAsOneThatNeverExisted(String path, int status) throws Exception {
        String session = visitor.sessionOf("recruiter@demo.example");

        assertEquals(status, visitor.get("/" + path, "Cookie", session).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jobs",
                "/jobs?q=signal",
                OPEN,
                "/organizations/harbour-rail",
                "/employers",
                "/privacy/applications",
                "/transparency",
                "/imprint",
                "/terms",
                "/privacy",
                "/contact",
                "/accessibility",
                "/feeds/jobs.atom"
            })
    void anUnchangedPageIsNotSentTwice(String path) throws Exception {
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = visitor.get(path, "If-None-Match", tag);
        HttpResponse<String> german = visitor.get(path, "If-None-Match", tag, "Accept-Language", "de");

        assertAll(
                () -> assertEquals(304, second.statusCode()),
                () -> assertEquals("", second.body()),
                () -> assertEquals(tag, second.headers().firstValue("ETag").orElse("")),
                () -> assertEquals(200, german.statusCode()));
    }

    /** A figure is cached for a minute, so earlier tests may have opened or closed a job since. */
    @Test
    void theHomePagesFiguresMatchTheListsOfItsTiles() throws Exception {
        Instant kept = Instant.now().plus(COUNTS_ARE_KEPT);
        List<String> wrong = tilesThatDisagree();
        while (!wrong.isEmpty() && Instant.now().isBefore(kept)) {
            Thread.sleep(POLL);
            wrong = tilesThatDisagree();
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> tilesThatDisagree() throws Exception {
        String home = visitor.get("/").body();
        assertTrue(home.contains("employers hiring now"), home);
        List<MatchResult> tiles = Pattern.compile(
                        "<li><a href=\"(/jobs\\?near=[^\"]+)\"><strong>[^<]+</strong><span>([0-9,]+) open jobs?</span>")
                .matcher(home)
                .results()
                .toList();
        assertTrue(tiles.size() > 2, home);
        List<String> wrong = new ArrayList<>();
        for (MatchResult tile : tiles) {
            String list = visitor.get(tile.group(1)).body();
            if (!list.contains("<h1 id=\"count\">" + tile.group(2) + " job")) {
                wrong.add(tile.group(1) + " says " + tile.group(2));
            }
        }
        return wrong;
    }

    @Test
    void aReadersCountryComesFirst() throws Exception {
        String german = visitor.get("/", "Accept-Language", "de-DE").body();
        String british = visitor.get("/", "Accept-Language", "en-GB").body();
        assertTrue(german.contains("(m/w/d)"), german);
        assertFalse(british.contains("(m/w/d)"), british);
    }

    @Test
    void anEmployersLogoIsShownWithItsJobsAndIsImmutable() throws Exception {
        Pattern logo = Pattern.compile("/logos/[0-9a-f]{64}\\.png");
        for (String page : List.of("/jobs", OPEN, "/organizations/harbour-rail")) {
            String address = logo.matcher(visitor.get(page).body())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(page));
            HttpResponse<String> picture = visitor.get(address);
            assertAll(
                    () -> assertEquals(200, picture.statusCode()),
                    () -> assertEquals(
                            "image/png",
                            picture.headers().firstValue("Content-Type").orElse("")),
                    () -> assertEquals(
                            "public, max-age=31536000, immutable",
                            picture.headers().firstValue("Cache-Control").orElse("")));
        }
        assertTrue(visitor.get(OPEN).body().contains("\"logo\":\"http"), "markup");
        assertEquals(404, visitor.get("/logos/" + "0".repeat(64) + ".png").statusCode());
    }

    @Test
    void aSharedLinkDescribesItsTarget() throws Exception {
        String page = visitor.get(OPEN).body();
        assertTrue(page.contains("<meta property=\"og:title\" content=\"Signalling Technician"), page);
        String picture = Pattern.compile("og:image\" content=\"https?://[^/]+([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertEquals(200, visitor.get(picture).statusCode());
    }

    @Test
    void aMissingPageOffersTheSearchAndAClosedJobSaysWhenAndWhy() throws Exception {
        assertTrue(visitor.get("/nothing").body().contains("role=\"search\""), "not found");
        String closed =
                visitor.get("/jobs/JW-2026-000008/control-room-operator").body();
        assertAll(
                () -> assertTrue(closed.contains("It closed on "), closed),
                () -> assertTrue(closed.contains("The pay was £"), closed),
                () -> assertTrue(closed.contains("role=\"search\""), closed),
                () -> assertTrue(closed.contains("action=\"/saved/searches\""), closed));
    }

    @Test
    void partsInAnotherLanguageAreMarked() throws Exception {
        String german = visitor.get("/jobs/JW-2026-000001/signalling-technician", "Accept-Language", "de")
                .body();
        assertAll(
                () -> assertTrue(german.contains("<ul lang=\"en\">"), german),
                () -> assertTrue(german.contains("<span lang=\"en\" dir=\"auto\">Do you hold"), german));
    }

    @Test
    void visitorsDoNotLearnAConfidentialEmployer(Instance instance) throws Exception {
        String before =
                employerOf(instance, "{\"confidential\": true, \"confidentialReason\": \"A successor is sought.\"}");
        try {
            HttpResponse<String> anonymous = visitor.get(OPEN + "/apply");
            assertEquals(200, anonymous.statusCode());
            assertFalse(anonymous.body().contains("Harbour Rail"));
            String session = visitor.sessionOf("newcomer@demo.example");
            assertTrue(visitor.get(OPEN + "/apply", "Cookie", session).body().contains("Harbour Rail"));
        } finally {
            employerOf(instance, before);
        }
    }

    /** Replaces a part of an advert's public version; returns the previous one. */
    private static String employerOf(Instance instance, String json) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement("""
                        with before as (
                          select v.id, v.advert -> 'employer' as employer from posting_version v
                          join job_posting p on p.id = v.job_posting_id and p.public_version = v.number
                          where p.reference = 'JW-2026-000001'),
                        changed as (
                          update posting_version v set advert = v.advert || jsonb_build_object('employer', cast(? as jsonb))
                          from before b where b.id = v.id returning v.id)
                        select coalesce(employer, 'null') from before, changed""")) {
            statement.setString(1, json);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Undertow stalls now and then while it switches. */
    @Test
    void aClientOfferingHttp2IsServedWithoutSwitching() throws Exception {
        assertEquals(
                HttpClient.Version.HTTP_1_1, visitor.get("/assets/site.css").version());
    }

    @Test
    void readingPagesStartsNoSession(Instance instance) throws Exception {
        double before = sessions(instance);
        List<String> paths = List.of("/", "/jobs?q=signal", OPEN, "/organizations/harbour-rail", OPEN + "/report");
        for (int i = 0; i < VIEWS; i++) {
            HttpResponse<String> page = visitor.get(paths.get(i % paths.size()));
            assertEquals(200, page.statusCode());
            assertEquals(0, page.headers().allValues("Set-Cookie").size());
        }
        assertEquals(before, sessions(instance));
        visitor.get("/app/", "Cookie", visitor.sessionOf("newcomer@demo.example"));
        assertTrue(sessions(instance) > before, "a workspace makes one, so they are counted");
    }

    private static double sessions(Instance instance) throws Exception {
        return Metrics.of(instance).value("undertow_sessions_total", "web-ui.war");
    }

    @ParameterizedTest
    @Tag("SEC-35")
    @ValueSource(strings = {"/", "/jobs?q=x", OPEN, PAUSED, OVER, "/login", "/register", "/robots.txt", "/nothing"})
    void everyKindOfPageIsLockedDown(String path) throws Exception {
        HttpHeaders headers = visitor.get(path).headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");

        assertAll(
                () -> assertTrue(policy.contains("default-src 'self'"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertTrue(policy.contains("form-action 'self'"), policy),
                () -> assertFalse(policy.contains("unsafe"), policy),
                () -> assertEquals(
                        "nosniff", headers.firstValue("X-Content-Type-Options").orElse("")),
                () -> assertTrue(headers.firstValue("Strict-Transport-Security").isPresent()),
                () -> assertTrue(headers.firstValue("Referrer-Policy").isPresent()),
                () -> assertEquals(
                        "same-origin",
                        headers.firstValue("Cross-Origin-Opener-Policy").orElse("")));
    }

    @Test
    @Tag("SEC-36")
    void aWorkspaceRunsOnlyTheScriptsInItsResponse() throws Exception {
        HttpResponse<String> page = visitor.get("/app/account", "Cookie", visitor.sessionOf("newcomer@demo.example"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        var nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);

        assertTrue(nonce.find(), policy);
        Pattern.compile("<script[^>]*>")
                .matcher(page.body())
                .results()
                .forEach(script -> assertTrue(script.group().contains(nonce.group(1)), script.group()));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void aPageLinksItselfInEveryLanguage() throws Exception {
        String german = visitor.get(OPEN, "Accept-Language", "de-AT,de;q=0.9").body();
        String asked = visitor.get(OPEN + "?lang=de", "Accept-Language", "en").body();

        assertAll(
                () -> assertTrue(german.contains("<html lang=\"de\">")),
                () -> assertTrue(asked.contains("<html lang=\"de\">")),
                () -> assertTrue(asked.matches("(?s).*hreflang=\"en\" href=\"http[^\"]*\\?lang=en\".*")),
                () -> assertTrue(asked.matches("(?s).*hreflang=\"de\" href=\"http[^\"]*\\?lang=de\".*")),
                () -> assertTrue(asked.matches("(?s).*hreflang=\"x-default\" href=\"http[^\"?]*\".*")));
    }

    @Test
    void aPausedJobSaysSoAndAcceptsNoApplications() throws Exception {
        String page = visitor.get(PAUSED).body();

        assertAll(
                () -> assertTrue(page.contains("This job is paused.")),
                () -> assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">")),
                () -> assertFalse(page.contains("/apply")),
                () -> assertFalse(page.contains("ld+json")));
    }

    @Test
    @Tag("SEC-17")
    void signingInDoesNotRevealWhetherAnAccountExists() throws Exception {
        HttpResponse<String> known = signIn("priya.nair@demo.example");
        HttpResponse<String> unknown = signIn("priya.nobody@demo.example");

        assertEquals(400, known.statusCode());
        assertEquals(unknown.statusCode(), known.statusCode());
        assertEquals(
                unknown.body().replace("priya.nobody@demo.example", ""),
                known.body().replace("priya.nair@demo.example", ""));
    }

    private HttpResponse<String> signIn(String email) throws Exception {
        return visitor.post("/login", Map.of("email", email, "password", "not-the-password-at-all"));
    }

    @Test
    @Tag("SEC-17")
    void registeringDoesNotRevealWhetherAnAccountExists(Instance instance) throws Exception {
        HttpResponse<String> known = register(instance, "sol.greaves@demo.example");
        HttpResponse<String> unknown = register(instance, "sol.nobody@demo.example");

        assertEquals(303, known.statusCode());
        assertEquals(unknown.statusCode(), known.statusCode());
        assertEquals(unknown.headers().firstValue("Location"), known.headers().firstValue("Location"));
        assertEquals(unknown.body(), known.body());
    }

    private HttpResponse<String> register(Instance instance, String email) throws Exception {
        Map<String, String> fields = Guard.of(instance).proven("register");
        fields.putAll(Map.of("email", email, "displayName", "Sol", "password", "four quite ordinary words"));
        return visitor.post("/register", fields);
    }
}
