package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Visitor;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new instance: no account, no default password, and one way to the first administrator. */
@Tag("SEC-18")
class FreshInstanceIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+(/password/reset/\\S+)");

    private static Instance instance;
    private static Visitor visitor;

    @BeforeAll
    static void aFreshInstance() throws Exception {
        instance = Instance.start(
                Files.createTempDirectory(Build.TARGET, "fresh-"),
                Build.freePort(),
                Map.of("JOBWRIGHT_BIND_ADDRESS", "127.0.0.1"),
                "--no-demo");
        visitor = new Visitor(instance);
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    @Test
    void theOperatorsOneTimeLinkIsTheOnlyWayToTheFirstAccount() throws Exception {
        assertEquals(
                "0, 0",
                text(
                        "select concat_ws(', ', (select count(*) from account), (select count(*) from password_credential))"));
        String link = link("ops@home.example");
        assertEquals(
                "t",
                text("select bool_and(expires_at between now() and now() + interval '24 hours') from one_time_token"));

        HttpResponse<String> set = visitor.post(link, Map.of("password", "four quite ordinary words"));
        HttpResponse<String> again = visitor.post(link, Map.of("password", "five quite ordinary words"));

        assertAll(
                () -> assertEquals(200, set.statusCode(), set.body()),
                () -> assertEquals(400, again.statusCode(), again.body()),
                () -> assertEquals("t", text("select bool_and(administrator) from account")));
    }

    @Test
    void aLinkIsReplacedByTheNextOne() throws Exception {
        String first = link("late@home.example");
        String second = link("late@home.example");

        assertFalse(first.equals(second));
        assertEquals(
                400,
                visitor.post(first, Map.of("password", "four quite ordinary words"))
                        .statusCode());
    }

    @Test
    void demoContentIsNotDeployed() throws Exception {
        String token =
                Files.readString(instance.data().resolve("control-token")).strip();
        HttpResponse<String> answer = visitor.post("/control/demo", Map.of(), "Authorization", "Bearer " + token);

        assertEquals(404, answer.statusCode(), answer.body());
        try (var ear = new ZipFile(
                instance.data().resolve("server/deployments/jobwright.ear").toFile())) {
            assertNull(ear.getEntry("demo.jar"));
        }
    }

    /** Search engines may read it, or they would not see that they must not list it. */
    @Test
    void aSiteThatDoesNotSayWhoRunsItIsNotAnnounced() throws Exception {
        HttpResponse<String> page = visitor.get("/jobs");
        HttpResponse<String> robots = visitor.get("/robots.txt");

        assertAll(
                () -> assertEquals(
                        "noindex", page.headers().firstValue("X-Robots-Tag").orElse("")),
                () -> assertEquals(404, visitor.get("/sitemap.xml").statusCode()),
                () -> assertEquals(404, visitor.get("/sitemap/pages.xml").statusCode()),
                () -> assertEquals(404, visitor.get("/feeds/indeed.xml").statusCode()),
                () -> assertEquals(404, visitor.get("/imprint").statusCode()),
                () -> assertFalse(page.body().contains("href=\"/imprint\""), page.body()),
                () -> assertFalse(robots.body().contains("Sitemap:"), robots.body()),
                () -> assertFalse(robots.body().contains("Disallow: /\n"), robots.body()));
    }

    private static String link(String email) throws Exception {
        Process command = Instance.command(List.of(
                        "admin", "create", email, "--data", instance.data().toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, command.waitFor(), said);
        var link = LINK.matcher(said);
        assertTrue(link.find(), said);
        return link.group(1);
    }

    private static String text(String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
