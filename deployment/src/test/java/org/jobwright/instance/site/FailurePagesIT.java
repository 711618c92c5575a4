package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see when something unexpected breaks: a sentence and a reference, which the log explains. */
@Tag("SEC-63")
@ExtendWith(Product.class)
class FailurePagesIT {
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    /** Words that reveal a cause: classes, the database, a stack. */
    private static final Pattern CAUSE = Pattern.compile(
            "(?i)exception|org\\.|jakarta|hibernate|permission denied|sqlstate|select |\\bat \\w+\\.\\w+\\(|role_guide|posting_version");

    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        visitor = new Visitor(instance);
    }

    @Test
    void aPageThatFailsInTheDatabaseShowsAReferenceAndNoCause(Instance instance) throws Exception {
        HttpResponse<String> page =
                without(instance, "role_guide_version", () -> visitor.get("/roles/backend-developer?fails"));

        assertEquals(500, page.statusCode());
        assertTrue(page.body().contains("<h1>Something went wrong, and nothing was changed</h1>"), page.body());
        assertToldInTheLogOnly(instance, main(page.body()));
    }

    /** A job that is closed, at addresses that are not ours. */
    @Test
    void anyAddressOfAFormLeadsToTheJob() throws Exception {
        for (String odd : List.of("a%20b", "%5B", "a%0Db", "%2F%2Fevil.example", "%C3%A4", "%C4%AF")) {
            for (String address : List.of("/" + odd, "." + odd + "/x")) {
                HttpResponse<String> answer = visitor.get("/jobs/JW-2026-000008" + address + "/apply");
                assertEquals(303, answer.statusCode(), address);
                assertEquals(
                        "/jobs/JW-2026-000008",
                        answer.headers().firstValue("Location").orElse(""),
                        address);
            }
        }
    }

    @Test
    void aProgramGetsTheSameAsProblemDetails(Instance instance) throws Exception {
        HttpResponse<String> answer =
                without(instance, "role_guide_version", () -> visitor.get("/api/v1/roles/backend-developer"));

        assertEquals(500, answer.statusCode());
        assertTrue(JsonParser.parseString(answer.body()).getAsJsonObject().has("reference"), answer.body());
        assertToldInTheLogOnly(instance, answer.body());
    }

    @Test
    void aWorkspaceThatFailsInTheDatabaseSaysSoToo(Instance instance) throws Exception {
        String session = visitor.sessionOf("recruiter@demo.example");
        HttpResponse<String> page =
                without(instance, "organization_membership", () -> visitor.get("/app/organization", "Cookie", session));

        assertTrue(page.statusCode() >= 500, "status " + page.statusCode());
        assertFalse(CAUSE.matcher(main(page.body())).find(), page.body());
    }

    /** Fails closed: a person who cannot be looked up is not authenticated. */
    @Test
    void aPersonWhoseSessionCannotBeReadIsNotLetIn(Instance instance) throws Exception {
        String session = visitor.sessionOf("recruiter@demo.example");
        HttpResponse<String> page = without(
                instance,
                "sign_in_session",
                () -> visitor.get("/insights/harbour-rail/postings.csv", "Cookie", session));

        assertTrue(page.statusCode() >= 400, "status " + page.statusCode());
        assertFalse(CAUSE.matcher(page.body()).find(), page.body());
    }

    @Test
    @Tag("SEC-58")
    void anOutageIsLoggedWithoutTheSecretOfTheLink(Instance instance) throws Exception {
        String secret = Secret.next().value();
        HttpResponse<String> page = whileFull(
                instance,
                () -> visitor.post("/password/reset/" + secret, Map.of("password", "four quite ordinary words")));
        String log = Files.readString(instance.data().resolve("server/log/server.log"));

        assertAll(
                () -> assertEquals(503, page.statusCode()),
                () -> assertTrue(log.contains("Unavailable at /password/reset/*")),
                () -> assertFalse(log.contains(secret)));
    }

    private interface Asking {
        HttpResponse<String> ask() throws Exception;
    }

    /** Makes the database run out of memory for every caller that shows it a secret. */
    private static HttpResponse<String> whileFull(Instance instance, Asking asking) throws Exception {
        String show = "create or replace function jobwright_show(secret_hash text) returns text language ";
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute(show + "plpgsql as $$ begin raise out_of_memory; end $$");
            try {
                return asking.ask();
            } finally {
                statement.execute(show + "sql as $$ select set_config('jobwright.shown', secret_hash, true) $$");
            }
        }
    }

    /** Takes a table away from the application during the request. */
    private static HttpResponse<String> without(Instance instance, String table, Asking asking) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " rename to away");
            try {
                return asking.ask();
            } finally {
                statement.execute("alter table away rename to " + table);
            }
        }
    }

    private static void assertToldInTheLogOnly(Instance instance, String answer) throws Exception {
        var reference = REFERENCE.matcher(answer);
        assertTrue(reference.find(), answer);
        String log = Files.readString(instance.data().resolve("server/log/server.log"));
        assertAll(
                () -> assertTrue(log.contains("Error " + reference.group()), reference.group()),
                () -> assertFalse(CAUSE.matcher(answer).find(), answer));
    }

    /** Without the frame, which names our own scripts. */
    private static String main(String page) {
        int begin = page.indexOf("<main");
        return begin < 0 ? page : page.substring(begin, page.indexOf("</main>", begin));
    }
}
