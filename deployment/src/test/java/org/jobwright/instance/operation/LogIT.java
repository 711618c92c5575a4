package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Log;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the log of a run tells an operator, and what it tells nobody. */
@ExtendWith(Product.class)
class LogIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}\\b");
    private static final String CANARY = "canary7f3k";

    @Test
    void everyLineIsJsonWithTimeInUtcLevelAndMessage(Instance instance) throws Exception {
        for (JsonObject line : new Log(instance).lines()) {
            assertEquals(
                    ZoneOffset.UTC,
                    OffsetDateTime.parse(line.get("timestamp").getAsString()).getOffset());
            String level = line.get("level").getAsString();
            assertTrue(Set.of("INFO", "WARN", "WARNING", "ERROR", "SEVERE").contains(level), line.toString());
            assertTrue(line.has("message"), line.toString());
            assertTrue(line.has("loggerName"), line.toString());
        }
    }

    @Test
    void eachRequestIsOneLineWithTracePersonAndStatus(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        String session = visitor.sessionOf("recruiter@demo.example");
        visitor.get("/app/postings", "Cookie", session, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        List<JsonObject> lines = traced(instance, TRACE);

        JsonObject request = lines.stream()
                .filter(line -> Log.context(line, "event").equals("request"))
                .findFirst()
                .orElseThrow();
        assertEquals("GET /app/postings", request.get("message").getAsString());
        assertEquals("200", Log.context(request, "status"));
        assertEquals(account(instance, "recruiter@demo.example"), Log.context(request, "user"));
        assertFalse(Log.context(request, "org").isEmpty());
    }

    @Test
    @Tag("SEC-63")
    void anErrorPageShowsAReferenceThatIsInTheLogWithTheTrace(Instance instance) throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String traceOfTheNext = "0af7651916cd43dd8448eb211c80319d";
        HttpResponse<String> page;
        sql(instance, "alter function jobwright_form_secret() rename to jobwright_form_secret_away");
        try {
            page = new Visitor(instance)
                    .get("/jobs/JW-2026-000001/job/report", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
            new Visitor(instance)
                    .get(
                            "/jobs/JW-2026-000001/job/report",
                            "traceparent",
                            "00-" + traceOfTheNext + "-00f067aa0ba902b7-01");
        } finally {
            sql(instance, "alter function jobwright_form_secret_away() rename to jobwright_form_secret");
        }

        assertEquals(500, page.statusCode());
        Set<String> shown = REFERENCE
                .matcher(page.body())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        List<JsonObject> logged = traced(instance, trace).stream()
                .filter(line -> shown.contains(Log.context(line, "reference")))
                .toList();
        assertEquals(1, logged.size());
        assertEquals("error", Log.context(logged.getFirst(), "event"));
        assertTrue(logged.getFirst().has("stackTrace"), "the cause");
        List<JsonObject> next = traced(instance, traceOfTheNext).stream()
                .filter(line -> Log.context(line, "event").equals("error"))
                .toList();
        assertEquals(1, next.size());
        assertFalse(next.getFirst().has("stackTrace"), "the same cause is logged at length once a minute");
        assertTrue(next.getFirst().get("message").getAsString().contains(Log.context(logged.getFirst(), "reference")));
    }

    @Test
    @Tag("SEC-56")
    @Tag("SEC-58")
    @Tag("PRV-12")
    void noLogContainsInput(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        Guard guard = Guard.of(instance);
        Map<String, String> registration = guard.proven("register");
        registration.putAll(Map.of(
                "displayName", "Name " + CANARY,
                "email", CANARY + "@demo.example",
                "password", "password-" + CANARY));
        visitor.post("/register", registration);
        visitor.post("/register", guard.proven("register"));
        visitor.post("/login", Map.of("email", CANARY + "@demo.example", "password", "wrong-" + CANARY));
        visitor.get("/jobs?q=" + CANARY);
        visitor.get("/" + CANARY + "@demo.example", "User-Agent", CANARY, "Referer", "http://example.org/" + CANARY);
        String session = visitor.sessionOf("candidate@demo.example");

        List<String> text = new Log(instance).text();

        assertEquals(List.of(), having(text, CANARY), "what was typed");
        assertEquals(List.of(), having(text, "correct-horse-demo"), "passwords");
        assertEquals(List.of(), having(text, session.substring(session.indexOf('=') + 1)), "sessions");
        assertEquals(
                List.of(),
                text.stream().filter(line -> MAIL_ADDRESS.matcher(line).find()).toList(),
                "addresses");
        for (String name : names(instance)) {
            assertEquals(List.of(), having(text, name), "names");
        }
    }

    private static List<String> having(List<String> text, String word) {
        return text.stream().filter(line -> line.contains(word)).toList();
    }

    private static List<JsonObject> traced(Instance instance, String trace) throws Exception {
        return new Log(instance)
                .lines().stream()
                        .filter(line -> Log.context(line, "traceId").equals(trace))
                        .toList();
    }

    private static String account(Instance instance, String email) throws Exception {
        return texts(instance, "select id::text from account where email = '" + email + "'")
                .getFirst();
    }

    private static List<String> names(Instance instance) throws Exception {
        return texts(instance, "select display_name from account where display_name like '% %'");
    }

    private static List<String> texts(Instance instance, String query) throws Exception {
        try (var connection = InstanceDatabase.connect(instance.data());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void sql(Instance instance, String sql) throws Exception {
        try (var connection = InstanceDatabase.connect(instance.data());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
