package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
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

/** What every response tells the browser besides its content, whatever kind of response it is. */
@ExtendWith(Product.class)
class HeadersIT {
    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";

    private static final Pattern ASSET = Pattern.compile("/assets/[0-9a-f]{12}/[a-z-]+\\.(css|js|woff2)");
    private static final Pattern STYLE = Pattern.compile("<link[^>]+href=\"([^\"]+\\.css[^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("VAADIN/build/[^\"]+\\.js");

    private Instance instance;
    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        this.instance = instance;
        visitor = new Visitor(instance);
    }

    @Test
    @Tag("SEC-35")
    void everyKindOfResponseLocksTheBrowserDown() throws Exception {
        String recruiter = visitor.sessionOf("recruiter@demo.example");
        Map<String, HttpResponse<String>> answers = new TreeMap<>();
        answers.put("page", visitor.get(JOB));
        answers.put("kept page", visitor.get(JOB));
        answers.put("unchanged page", visitor.get("/", "If-None-Match", tag("/")));
        answers.put("style sheet", visitor.get("/assets/site.css"));
        answers.put("file that is not there", visitor.get("/assets/nothing.css"));
        answers.put("page that is not there", visitor.get("/nothing"));
        answers.put("page that is over", visitor.get("/jobs/JW-2026-000008/control-room-operator"));
        answers.put("refused method", visitor.send("PUT", "/jobs"));
        answers.put("refused form", visitor.post("/login", Map.of("email", "x", "password", "y")));
        answers.put("refused upload", visitor.upload(JOB + "/apply", Map.of("firstName", "Kim")));
        answers.put("form of another site", visitor.post("/logout", Map.of(), "Sec-Fetch-Site", "cross-site"));
        answers.put("feed", visitor.get("/feeds/jobs.atom"));
        answers.put("program", visitor.get("/api/v1/jobs"));
        answers.put("problem of a program", visitor.get("/api/v1/jobs/JW-1999-000001"));
        answers.put("suggestions", visitor.get("/suggestions/words?q=sig"));
        answers.put("way to sign in", visitor.get("/app/"));
        answers.put("background request", visitor.get("/VAADIN/push"));
        answers.put("workspace", visitor.get("/app/account", "Cookie", recruiter));
        answers.put("view that is not there", visitor.get("/app/nothing", "Cookie", recruiter));
        answers.put("download", visitor.get("/insights/harbour-rail/postings.csv", "Cookie", recruiter));

        assertAll(
                answers.entrySet().stream().map(answer -> () -> assertLockedDown(answer.getKey(), answer.getValue())));
    }

    private static void assertLockedDown(String kind, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertAll(
                kind + " " + answer.statusCode(),
                () -> assertEquals("nosniff", header(headers, "X-Content-Type-Options")),
                () -> assertEquals(
                        kind.equals("refused form") ? "strict-origin" : "strict-origin-when-cross-origin",
                        header(headers, "Referrer-Policy")),
                () -> assertEquals("same-origin", header(headers, "Cross-Origin-Opener-Policy")),
                () -> assertEquals("same-origin", header(headers, "Cross-Origin-Resource-Policy")),
                () -> assertTrue(header(headers, "Permissions-Policy").contains("camera=()"), kind),
                () -> assertEquals("max-age=31536000; includeSubDomains", header(headers, "Strict-Transport-Security")),
                () -> assertEquals("", header(headers, "Server")),
                () -> assertEquals("", header(headers, "X-Powered-By")),
                () -> {
                    // An empty response is not framed either.
                    String policy = header(headers, "Content-Security-Policy");
                    assertTrue(
                            policy.contains("frame-ancestors 'none'")
                                    || policy.equals("sandbox; default-src 'none'")
                                    || answer.body().isEmpty(),
                            policy);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/messages.csv, recruiter,",
        "/applications/record.csv, candidate,",
        "/requisitions.csv, recruiter,",
        "/interviews.csv, recruiter,",
        "/postings/JW-2026-000001/applicants.csv, recruiter, newcomer",
        "/organizations/harbour-rail/postings.csv, recruiter, newcomer",
        "/organizations/harbour-rail/members.csv, recruiter, newcomer",
        "/organizations/harbour-rail/tags.csv, recruiter, newcomer",
        "/organizations/harbour-rail/figures.csv, recruiter, newcomer",
        "/postings/JW-2026-000001/figures.csv, recruiter, newcomer",
        "/moderation/queue.csv, moderator, admin",
        "/moderation/reports.csv?show=decided, moderator, recruiter",
        "/moderation/message-reports.csv, moderator, recruiter",
        "/admin/people.csv?q=recruiter, moderator, recruiter",
        "/admin/organizations.csv?status=VERIFIED, admin, recruiter",
        "/admin/mail.csv?state=dead, admin, moderator",
        "/admin/statements-2026.csv, admin, moderator",
        "/guides.csv?sort=adverts_reversed, admin, moderator",
        "/admin/access-log.csv?of=CANDIDATE, admin, moderator"
    })
    void eachListIsAFileForWhoSeesItAndAsksHere(String address, String reader, String other) throws Exception {
        String list = address.contains("CANDIDATE") ? address.replace("CANDIDATE", candidate()) : address;
        String session = visitor.sessionOf(reader + "@demo.example");
        HttpResponse<String> file = visitor.get(list, "Cookie", session);
        assertEquals(200, file.statusCode());
        assertEquals("text/csv;charset=UTF-8", header(file.headers(), "Content-Type"));
        assertTrue(header(file.headers(), "Content-Disposition").startsWith("attachment;"));
        assertTrue(file.body().startsWith("\uFEFF") && file.body().contains("\r\n"), file.body());
        assertEquals(
                403,
                visitor.get(list, "Cookie", session, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertTrue(visitor.get(list).statusCode() != 200, "without a sign-in");
        if (other != null) {
            int refused = visitor.get(list, "Cookie", visitor.sessionOf(other + "@demo.example"))
                    .statusCode();
            assertTrue(refused == 403 || refused == 404, other + " gets " + refused);
        }
    }

    private String candidate() throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from account where email = 'candidate@demo.example'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void assetsAreImmutableAndCompressed() throws Exception {
        List<String> addresses = ASSET.matcher(visitor.get("/").body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertTrue(addresses.size() > 4, addresses.toString());
        for (String address : addresses) {
            HttpHeaders headers =
                    visitor.get(address, "Accept-Encoding", "gzip").headers();
            boolean text = !address.endsWith(".woff2");
            assertEquals("public, max-age=31536000, immutable", header(headers, "Cache-Control"), address);
            assertEquals(text ? "gzip" : "", header(headers, "Content-Encoding"), address);
            assertEquals("Accept-Encoding", header(headers, "Vary"), address);
        }
        HttpHeaders ofAnother = visitor.get("/assets/000000000000/site.css").headers();
        assertEquals("no-store", header(ofAnother, "Cache-Control"), "another version's address");
        assertEquals(404, visitor.get(addresses.getFirst() + "x").statusCode());
    }

    /** The length of a page that another site makes a browser request reveals nothing about its content. */
    @Test
    void privatePagesAreCompressedOnlyForOurOwnPages() throws Exception {
        String recruiter = visitor.sessionOf("recruiter@demo.example");
        assertEquals("gzip", encoding("/jobs"));
        assertEquals("", encoding("/jobs", "Cookie", recruiter));
        assertEquals("", encoding("/jobs", "Cookie", recruiter, "Sec-Fetch-Site", "cross-site"));
        assertEquals("", encoding("/app/account", "Cookie", recruiter, "Sec-Fetch-Site", "cross-site"));
        assertEquals("gzip", encoding("/jobs", "Cookie", recruiter, "Sec-Fetch-Site", "same-origin"));
        assertEquals("gzip", encoding("/app/account", "Cookie", recruiter, "Sec-Fetch-Site", "none"));
    }

    private String encoding(String path, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Accept-Encoding", "gzip"));
        all.addAll(List.of(headers));
        return header(visitor.get(path, all.toArray(String[]::new)).headers(), "Content-Encoding");
    }

    @Test
    void theWorkspaceLoadsItsStylesFromImmutableAddresses() throws Exception {
        String recruiter = visitor.sessionOf("recruiter@demo.example");
        String page = visitor.get("/app/account", "Cookie", recruiter).body();
        List<String> styles =
                STYLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertEquals(7, styles.size(), page);
        int frame = page.indexOf("jw-loading");
        assertTrue(page.indexOf("frame.css") < frame && frame < page.indexOf("aura.css"), page);
        for (String style : styles) {
            HttpHeaders headers = visitor.get(style, "Accept-Encoding", "gzip").headers();
            assertEquals("public, max-age=31536000, immutable", header(headers, "Cache-Control"), style);
            assertEquals("gzip", header(headers, "Content-Encoding"), style);
        }
        String script = SCRIPT.matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "public, max-age=31536000, immutable",
                header(visitor.get("/app/" + script, "Cookie", recruiter).headers(), "Cache-Control"));
    }

    /** Our own style sheets and scripts would get the page's address with the secret in it, and proxies log it. */
    @ParameterizedTest
    @Tag("SEC-58")
    @ValueSource(
            strings = {
                "/password/reset/x",
                "/confirm/x",
                "/invitation/x",
                "/apply/x",
                "/alerts/unsubscribe?token=x",
                "/calendar/x.ics",
                "/outcome/x",
                "/survey/x",
                "/domain/x",
                "/decisions/x",
                "/reports/x",
                "/references/x",
                "/profiles/x",
                "/pool/x",
                "/entered/x"
            })
    void whatHasASecretInItsAddressIsReferredToByNothing(String path) throws Exception {
        assertEquals("no-referrer", header(visitor.get(path).headers(), "Referrer-Policy"));
    }

    /** The page they continue to may have a secret in its address; their forms still say which site they belong to. */
    @ParameterizedTest
    @Tag("SEC-58")
    @ValueSource(
            strings = {"/login", "/login/passkey", "/register", "/second-factor", "/second-factor/set-up", "/prove"})
    void signInPagesSendNoPathToOtherSites(String path) throws Exception {
        HttpHeaders headers = visitor.get(path + "?continue=%2Finvitation%2Fx").headers();
        assertEquals("strict-origin", header(headers, "Referrer-Policy"));
    }

    @Test
    @Tag("SEC-36")
    void aPageCannotChangeItsBaseAddress() throws Exception {
        assertTrue(header(visitor.get(JOB).headers(), "Content-Security-Policy").contains("base-uri 'none'"));
    }

    @Test
    @Tag("SEC-29")
    void signingOutClearsTheBrowser() throws Exception {
        String session = visitor.sessionOf("newcomer@demo.example");
        HttpHeaders headers =
                visitor.post("/logout", Map.of(), "Cookie", session).headers();

        assertEquals("\"cache\", \"storage\"", header(headers, "Clear-Site-Data"));
    }

    @ParameterizedTest
    @Tag("SEC-34")
    @ValueSource(strings = {"__Host-sid", "__Host-browser"})
    void aCookieIsBoundToTheHostAndHiddenFromScriptsAndOtherSites(String name) throws Exception {
        HttpResponse<String> answer =
                visitor.post("/login", Map.of("email", "newcomer@demo.example", "password", "correct-horse-demo"));
        List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.toLowerCase(Locale.ROOT))
                .toList();

        assertEquals(1, cookies.size(), answer.headers().toString());
        assertAll(List.of("path=/", "secure", "httponly", "samesite=lax").stream()
                .map(part -> () -> assertTrue(cookies.getFirst().contains(part), cookies.getFirst())));
        assertFalse(cookies.getFirst().contains("domain="), cookies.getFirst());
    }

    @ParameterizedTest
    @Tag("SEC-38")
    @ValueSource(
            strings = {"/", "/jobs", "/login", "/app/", "/api/openapi.json", "/feeds/jobs.atom", "/profile/resume.json"
            })
    void noOtherSiteReadsAnAnswer(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(
                path, "Origin", "https://evil.example", "Cookie", visitor.sessionOf("newcomer@demo.example"));
        HttpResponse<String> asked = visitor.send(
                "OPTIONS", path, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");

        assertEquals("", header(answer.headers(), "Access-Control-Allow-Origin"));
        assertEquals("", header(asked.headers(), "Access-Control-Allow-Origin"));
    }

    /** Open jobs are for everybody, and a browser hands over no answer with cookies where any site may read. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/jobs", "/api/v1/jobs/JW-2026-000002", "/api/v1/roles"})
    void everySiteReadsOpenJobsWithoutCookies(String path) throws Exception {
        HttpHeaders headers =
                visitor.get(path, "Origin", "https://harbour-rail.example").headers();

        assertEquals("*", header(headers, "Access-Control-Allow-Origin"));
        assertEquals("", header(headers, "Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @Tag("SEC-42")
    @CsvSource({"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "SEARCH"})
    void otherMethodsThanGetHeadAndPostAreRefused(String method) throws Exception {
        for (String path :
                List.of("/", "/jobs", "/assets/site.css", "/app/", "/api/v1/jobs", "/VAADIN/x", "/nothing")) {
            HttpResponse<String> answer = visitor.send(method, path);
            assertEquals(405, answer.statusCode(), path);
            assertEquals("GET, HEAD, POST", header(answer.headers(), "Allow"), path);
        }
    }

    @ParameterizedTest
    @Tag("SEC-58")
    @ValueSource(
            strings = {
                "/login",
                "/register",
                "/password/forgot",
                "/password/reset/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/confirm/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                JOB + "/apply",
                JOB + "/report",
                "/app/",
                "/app/applications",
                "/app/nothing",
                "/profile/resume.json",
                "/nothing"
            })
    void whatIsPrivateIsNotStored(String path) throws Exception {
        for (String session : List.of("none=", visitor.sessionOf("candidate@demo.example"))) {
            HttpResponse<String> answer = visitor.get(path, "Cookie", session);
            boolean leadsAway = answer.statusCode() / 100 == 3;
            assertTrue(leadsAway || header(answer.headers(), "Cache-Control").contains("no-store"), path);
        }
    }

    @Test
    @Tag("SEC-58")
    void aSignedInPersonsPublicPageIsNotCachedForOthers() throws Exception {
        String session = visitor.sessionOf("candidate@demo.example");
        for (String path : List.of("/", "/jobs", JOB)) {
            String caching = header(visitor.get(path, "Cookie", session).headers(), "Cache-Control");
            assertTrue(caching.contains("private") && caching.contains("no-cache"), path + ": " + caching);
        }
    }

    @Test
    @Tag("SEC-58")
    void noLinkPrefillsTheAddress() throws Exception {
        assertFalse(visitor.get("/register?email=kim@home.example").body().contains("value=\"kim@home.example\""));
    }

    /** No view pushes anything; no socket is opened, whatever the page's origin. */
    @ParameterizedTest
    @Tag("SEC-43")
    @ValueSource(strings = {"https://evil.example", "http://localhost"})
    void noSocketIsOpened(String origin, Instance instance) throws Exception {
        String session = visitor.sessionOf("candidate@demo.example");
        URI socket =
                URI.create(instance.address("/VAADIN/push?v-r=push").toString().replaceFirst("http", "ws"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var opening = client.newWebSocketBuilder()
                    .header("Origin", origin)
                    .header("Cookie", session)
                    .buildAsync(socket, new WebSocket.Listener() {});
            assertThrows(ExecutionException.class, opening::get);
        }
    }

    private String tag(String path) throws Exception {
        return header(visitor.get(path).headers(), "ETag");
    }

    private static String header(HttpHeaders headers, String name) {
        return String.join(" + ", headers.allValues(name));
    }
}
