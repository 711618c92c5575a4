package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.faults.Trial;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.StoredLimits;
import org.jobwright.instance.Visitor;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The production limits, on an instance behind a proxy that reports the addresses of its clients: a client that sends
 * too much is told when to come back, and nobody else notices.
 */
@Tag("SEC-33")
@Tag("slow")
class LimitsOfPagesIT {

    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";
    private static final String API = "/api/v1/jobs/JW-2026-000001";
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final int SEARCHES = 300;
    private static final long TEN_MINUTES = 600;

    private static Instance instance;
    private static Visitor visitor;

    @BeforeAll
    static void anInstanceBehindAProxy() throws Exception {
        instance = Instance.start(
                Files.createTempDirectory(Build.TARGET, "limits-"),
                Build.freePort(),
                Map.of("JOBWRIGHT_BASE_URL", "https://jobs.example", "JOBWRIGHT_JAVA_OPTIONS", "-Xmx512m"));
        visitor = new Visitor(instance);
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    @Test
    void tooManySearchesWaitAMinuteAndOthersDoNotNotice() throws Exception {
        searchOften("192.0.2.1", "/jobs?q=rail");
        HttpResponse<String> refused =
                visitor.get("/jobs?q=rail", "X-Forwarded-For", "192.0.2.1", "Accept-Language", "de");

        assertTooMany(refused, 60);
        assertAll(
                () -> assertTrue(refused.body().contains("<h1>Zu viele Versuche</h1>"), refused.body()),
                () -> assertTrue(refused.body().contains("Versuchen Sie es in"), refused.body()),
                () -> assertTrue(get("/jobs?q=rail", "192.0.2.1").body().contains("<h1>Too many attempts</h1>")),
                () -> assertEquals(200, get("/jobs?q=rail", "192.0.2.2").statusCode()),
                () -> assertEquals(200, get(JOB, "192.0.2.1").statusCode()));
    }

    @Test
    void aHouseholdIsOneClientWithAnyAddressInItsNetwork() throws Exception {
        use("api:20:01:0d:b8:00:05:00:06", 1_999, HOUR);
        assertEquals(200, get(API, "2001:db8:5:6::1").statusCode());
        assertEquals(429, get(API, "2001:db8:5:6:ffff::1").statusCode());
        assertEquals(200, get(API, "2001:db8:5:7::1").statusCode());
    }

    /** Sixteen households whose provider gives each one 64-bit network, or one household with 65,536 of them. */
    @Test
    void aClientWithManyNetworksHasOneWiderLimit() throws Exception {
        use("register:20:01:0d:b8:00:aa:bb/56", 160, HOUR);
        use("register:20:01:0d:b8:00:ac/48", 640, HOUR);

        assertEquals(429, register("net-1", "2001:db8:aa:bb01::1").statusCode());
        assertEquals(429, register("net-2", "2001:db8:ac:1::1").statusCode());
        assertFalse(isKnown("register:20:01:0d:b8:00:aa:bb:01"), "nothing is kept for each of 256 networks");
        assertFalse(isKnown("register:20:01:0d:b8:00:ac:00:01"), "nor of 65,536");
        assertEquals(303, register("net-3", "2001:db8:ad:1::1").statusCode());
        assertTrue(isKnown("register:20:01:0d:b8:00:ad:00:01"));
    }

    private static boolean isKnown(String key) throws Exception {
        return StoredLimits.isKnown(instance, key);
    }

    /** Written as another node would write it; this one reads it within a minute. */
    @Test
    void networksOfTheOperatorsListAreFreeOrStrict() throws Exception {
        List<String> free = List.of("203.0.113.9", "2001:db8:f::1");
        List<String> strict = List.of("198.51.100.9", "2001:db8:5a::1");
        use("api:203.0.113.9", 2_000, HOUR);
        use("api:20:01:0d:b8:00:0f:00:00", 2_000, HOUR);
        use("api:198.51.100.9", 200, HOUR);
        use("api:20:01:0d:b8:00:5a:00:00", 200, HOUR);
        use("api:198.51.101.9", 200, HOUR);
        for (String address : free) {
            assertEquals(429, get(API, address).statusCode(), address);
        }
        for (String address : strict) {
            assertEquals(200, get(API, address).statusCode(), address);
        }

        long written = System.nanoTime();
        sayOfNetworks("203.0.113.0/24 free\n2001:db8:f::/48 free\n198.51.100.0/24 strict\n2001:db8:5a::/48 strict");
        Trial.await(
                WITHIN,
                "the list does not count",
                () -> get(API, strict.getFirst()).statusCode() == 429);
        System.out.println("The list counted after " + (System.nanoTime() - written) / 1_000_000 + " ms.");
        assertEquals(429, get(API, strict.getLast()).statusCode());
        for (String address : free) {
            assertEquals(200, get(API, address).statusCode(), address);
            for (int i = 0; i <= SEARCHES; i++) {
                assertEquals(200, get("/jobs?q=rail", address).statusCode(), "searches are counted on the node");
            }
        }
        assertEquals(200, get(API, "198.51.101.9").statusCode(), "a neighbour");
        int searches = 0;
        while (get("/jobs?q=rail", strict.getFirst()).statusCode() == 200) {
            searches++;
        }
        assertTrue(searches >= SEARCHES / 10 && searches < SEARCHES / 5, searches + " searches");

        sayOfNetworks("");
        Trial.await(
                WITHIN,
                "the list still counts",
                () -> get(API, strict.getFirst()).statusCode() == 200);
    }

    private static void sayOfNetworks(String list) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement insert = connection.prepareStatement("""
                        insert into site_version (id, part, number, content, written_at, written_by)
                        select gen_random_uuid(), 'NETWORKS',
                          1 + (select count(*) from site_version where part = 'NETWORKS'), ?, now(), a.id
                        from account a where a.administrator limit 1""")) {
            insert.setString(1, list);
            assertEquals(1, insert.executeUpdate());
        }
    }

    @Test
    void theApiAndTheFeedCountLikeThePage() throws Exception {
        String[] ways = {"/jobs?q=rail", "/api/v1/jobs?q=rail", "/feeds/jobs.atom?q=rail"};
        searchOften("192.0.2.8", ways);
        for (String way : ways) {
            assertEquals(429, get(way, "192.0.2.8").statusCode(), way);
        }
    }

    /** What docs/operating.md promises a jobcentre or a library. */
    @Test
    void thirtyPeopleBehindOneAddressCanApplyAndAScriptIsLimited() throws Exception {
        String address = "192.0.2.90";
        for (int person = 0; person < 30; person++) {
            for (int search = 0; search < 8; search++) {
                assertEquals(200, get("/jobs?q=rail", address).statusCode());
            }
            assertEquals(200, get(JOB, address).statusCode());
            for (int application = 0; application < 3; application++) {
                int status = begin(address).statusCode();
                assertTrue(status == 303 || status == 400, "person " + person + " gets " + status);
            }
            assertEquals(303, register("centre-" + person, address).statusCode());
        }
        int taken = 0;
        while (begin(address).statusCode() != 429) {
            taken++;
            assertTrue(taken <= 60, "a script goes on applying");
        }
        for (int i = 0; i < 10; i++) {
            register("script-" + i, address);
        }
        assertEquals(429, register("script-10", address).statusCode());
    }

    /** The proxy appends the address it saw to the ones it received. */
    @Test
    @Tag("SEC-41")
    void anInventedClientAddressDoesNotCount() throws Exception {
        use("api:192.0.2.3", 1_999, HOUR);
        assertEquals(200, get(API, "198.51.100.1, 192.0.2.3").statusCode());
        assertEquals(429, get(API, "198.51.100.99, 192.0.2.3").statusCode());
        assertEquals(200, get(API, "192.0.2.3, 192.0.2.4").statusCode());
    }

    /** Some proxies add a separate line instead. */
    @Test
    @Tag("SEC-41")
    void anInventedHeaderLineDoesNotCount() throws Exception {
        use("api:192.0.2.5", 1_999, HOUR);
        assertEquals(200, getThroughTwoLines("198.51.100.1", "192.0.2.5").statusCode());
        assertEquals(429, getThroughTwoLines("198.51.100.99", "192.0.2.5").statusCode());
        assertEquals(429, get(API, "192.0.2.5").statusCode());
        assertEquals(200, getThroughTwoLines("192.0.2.5", "192.0.2.6").statusCode());
    }

    private static HttpResponse<String> getThroughTwoLines(String madeUp, String seen) throws Exception {
        return visitor.get(API, "X-Forwarded-For", madeUp, "X-Forwarded-For", seen);
    }

    @Test
    void aNewPasswordCanBeRequestedThreeTimesAnHour() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(200, forgot("nobody@home.example", "192.0.2.1" + i).statusCode());
        }
        assertTooMany(forgot("nobody@home.example", "192.0.2.19"), HOUR);
        assertEquals(200, forgot("another@home.example", "192.0.2.19").statusCode());
    }

    @Test
    void oneAddressMayRegisterFortyAccountsAnHourAndInputIsKept() throws Exception {
        use("register:192.0.2.20", 39, HOUR);
        assertEquals(303, register("new-5", "192.0.2.20").statusCode());
        HttpResponse<String> refused = register("new-6", "192.0.2.20");

        assertTooMany(refused, HOUR);
        assertTrue(refused.body().contains("value=\"new-6@home.example\""), refused.body());
        assertEquals(303, register("new-6", "192.0.2.21").statusCode());
    }

    /** No matter who requests them: nobody's mailbox is flooded in our name. */
    @Test
    void oneAddressGetsAtMostThreeConfirmationMailsAnHour() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(303, register("bombed", "192.0.2.8" + i).statusCode());
        }
        assertTooMany(register("bombed", "192.0.2.89"), HOUR);
        assertEquals(303, register("another", "192.0.2.89").statusCode());
    }

    @Test
    void oneAddressMaySendTenReportsAnHourAndInputIsKept() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(303, report("192.0.2.30").statusCode());
        }
        HttpResponse<String> refused = report("192.0.2.30");

        assertTooMany(refused, HOUR);
        assertTrue(refused.body().contains("They asked for a fee."), refused.body());
        assertEquals(303, report("192.0.2.31").statusCode());
    }

    @Test
    void tooManyApplicationsFromOneAddressAreRefusedAndInputIsKept() throws Exception {
        use("apply:192.0.2.40", 149, HOUR);
        assertFalse(begin("192.0.2.40").statusCode() == 429);
        HttpResponse<String> refused = begin("192.0.2.40");

        assertTooMany(refused, HOUR);
        Document form = Jsoup.parse(refused.body());
        assertAll(
                () -> assertEquals(1, form.select("#errors a[href=#limit]").size(), "the summary leads there"),
                () -> assertTrue(form.select("#limit-error").text().contains("Try again in"), refused.body()),
                () -> assertEquals("Okafor", form.select("input[name=lastName]").attr("value")),
                () -> assertEquals(
                        "Dear all", form.select("textarea[name=coverLetter]").text()),
                () -> assertEquals(
                        "yes", form.select("input[name=answer-0][checked]").attr("value")));
        assertFalse(begin("192.0.2.41").statusCode() == 429);
    }

    @Test
    void tooManySignInsFromOneAddressAreRefusedCheaply() throws Exception {
        use("sign-in:192.0.2.50", 300, TEN_MINUTES);

        HttpResponse<String> refused = signIn("192.0.2.50");
        assertTooMany(refused, TEN_MINUTES);
        assertTrue(refused.body().contains("value=\"recruiter@demo.example\""), "what was typed stays");
        HttpResponse<String> elsewhere = signIn("192.0.2.51");
        assertEquals(303, elsewhere.statusCode());
        Map<String, String> form = Map.of("email", "recruiter@demo.example", "password", "correct-horse-demo");
        HttpResponse<String> known =
                visitor.post("/login", form, "X-Forwarded-For", "192.0.2.50", "Cookie", Visitor.cookieOf(elsewhere));
        assertEquals(303, known.statusCode(), "a browser that is known is not held to its neighbours' tries");
    }

    @Test
    void aProgramOverItsLimitGetsProblemDetails() throws Exception {
        use("api:192.0.2.60", 2_000, HOUR);
        HttpResponse<String> refused = get("/api/v1/jobs", "192.0.2.60");

        assertTooMany(refused, HOUR);
        assertEquals(
                "shared.too-many-requests",
                JsonParser.parseString(refused.body())
                        .getAsJsonObject()
                        .get("code")
                        .getAsString());
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse(""));
        assertEquals(200, get("/api/v1/jobs", "192.0.2.61").statusCode());
    }

    @Test
    void oneAccountMayDownloadFiveTablesAnHourFromAnywhere() throws Exception {
        String recruiter = Visitor.cookieOf(signIn("192.0.2.70"));
        String table = "/insights/harbour-rail/postings.csv";
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    200,
                    visitor.get(table, "Cookie", recruiter, "X-Forwarded-For", "192.0.2.7" + i)
                            .statusCode());
        }
        assertTooMany(visitor.get(table, "Cookie", recruiter, "X-Forwarded-For", "192.0.2.79"), HOUR);
        String administrator = Visitor.cookieOf(signIn("admin@demo.example", "192.0.2.79"));
        assertEquals(
                200,
                visitor.get("/insights/market.csv", "Cookie", administrator).statusCode());
    }

    /**
     * As often as a client may in a minute, all of them good, and in the same one: those of the minute before count less
     * each second.
     */
    private static void searchOften(String client, String... ways) throws Exception {
        long second = Instant.now().getEpochSecond() % MINUTE;
        if (second > MINUTE / 2) {
            TimeUnit.SECONDS.sleep(MINUTE - second);
        }
        List<Callable<Integer>> searches = IntStream.range(0, SEARCHES)
                .<Callable<Integer>>mapToObj(
                        i -> () -> get(ways[i % ways.length], client).statusCode())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(searches)) {
                assertEquals(200, answer.get());
            }
        }
    }

    private static HttpResponse<String> get(String path, String client) throws Exception {
        return visitor.get(path, "X-Forwarded-For", client);
    }

    private static HttpResponse<String> forgot(String email, String client) throws Exception {
        return visitor.post("/password/forgot", Map.of("email", email), "X-Forwarded-For", client);
    }

    private static HttpResponse<String> signIn(String client) throws Exception {
        return signIn("recruiter@demo.example", client);
    }

    private static HttpResponse<String> signIn(String email, String client) throws Exception {
        return visitor.post(
                "/login", Map.of("email", email, "password", "correct-horse-demo"), "X-Forwarded-For", client);
    }

    private static HttpResponse<String> register(String name, String client) throws Exception {
        Map<String, String> fields = Guard.of(instance).proven("register");
        fields.putAll(
                Map.of("email", name + "@home.example", "displayName", "Sol", "password", "four quite ordinary words"));
        return visitor.post("/register", fields, "X-Forwarded-For", client);
    }

    private static HttpResponse<String> report(String client) throws Exception {
        Map<String, String> fields = Guard.of(instance).proven("report");
        fields.putAll(Map.of("reason", "OTHER", "text", "They asked for a fee."));
        return visitor.post(JOB + "/report", fields, "X-Forwarded-For", client);
    }

    private static HttpResponse<String> begin(String client) throws Exception {
        String form = visitor.get(JOB + "/apply").body();
        String questions = Jsoup.parse(form).select("input[name=questions]").attr("value");
        Map<String, String> fields = Map.of(
                "intent", Secret.next().value(),
                "questions", questions,
                "lastName", "Okafor",
                "coverLetter", "Dear all",
                "answer-0", "yes");
        return visitor.upload(JOB + "/apply", fields, "X-Forwarded-For", client);
    }

    private static void use(String key, int count, long window) throws Exception {
        StoredLimits.use(instance, key, count, window);
    }

    private static void assertTooMany(HttpResponse<String> answer, long window) {
        assertEquals(429, answer.statusCode(), answer.body());
        long seconds = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds > 0 && seconds <= window + 1, seconds + " s");
    }
}
