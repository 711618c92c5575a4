package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a report, opened by the link of a mail: by people, mail scanners and mail programs. */
@ExtendWith(Product.class)
class NotifiedPagesIT {
    private static final String DISMISSED = "state = 'DISMISSED', decided_at = now(), decision_reason = 'Seen.',"
            + " decided_by = (select id from account where moderator order by id limit 1)";

    private Instance instance;
    private Visitor visitor;
    private UUID report;
    private Secret secret;

    @BeforeEach
    void aReportWithAnAddress(Instance running) throws Exception {
        instance = running;
        visitor = new Visitor(instance);
        report = UUID.randomUUID();
        secret = Secret.next();
        change("""
                insert into posting_report (id, version, posting_id, organization_id, posting_version, reason, text,
                  reported_at, state, notifier_name, notifier_email, notifier_language, secret_hash)
                select ?, 0, id, organization_id, 1, 'OFFENSIVE', 'Read it.', now(), 'OPEN', 'Nora', ?, 'EN', ?
                from job_posting where reference = 'JW-2026-000001'""", report, report + "@test.example", secret.hash());
    }

    @Test
    void openingTheLinksChangesNothing() throws Exception {
        HttpResponse<String> page = visitor.get(link());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("No moderator has decided yet."), page.body());
        assertTrue(page.body().contains("You did not report this advert?"), page.body());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(Visitor.location(visitor.get(link() + "/stop")).endsWith(link() + "#stop"));
        assertEquals("Nora", name());
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "multipart/form-data; boundary=b, '--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n'",
        "text/plain, ''"
    })
    void aMailProgramDeletesTheAddressInOneRequestWithoutCookieOrOrigin(String type, String body) throws Exception {
        HttpResponse<String> answer = send(type, body);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("We have no address for this report"), answer.body());
        assertTrue(answer.body().contains("You did not report this advert?"), "the button for it is still there");
        assertEquals("-", name());
        assertEquals(200, visitor.post(link() + "/stop", Map.of()).statusCode());
    }

    @Test
    void aSecondPressOfTheProofChangesNothing() throws Exception {
        visitor.post(link() + "/mail", Map.of());
        visitor.post(link() + "/mail", Map.of());
        String page = visitor.get(link()).body();
        assertTrue(page.contains("You will get a mail once it is decided."), page);
        assertTrue(page.contains("Delete your name and address"), page);
    }

    @Test
    void anAppealNeedsWordsAndIsLodgedOnce() throws Exception {
        change("update posting_report set " + DISMISSED + " where id = ?", report);
        HttpResponse<String> empty = visitor.post(link() + "/appeal?lang=de", Map.of("text", " "));
        assertEquals(400, empty.statusCode());
        assertTrue(empty.body().contains("lang=\"de\""), empty.body());
        assertTrue(empty.body().contains("aria-invalid=\"true\""), empty.body());
        visitor.post(link() + "/appeal", Map.of("text", "It says so twice."));
        assertEquals(
                409, visitor.post(link() + "/appeal", Map.of("text", "Again.")).statusCode());
        assertTrue(visitor.get(link()).body().contains("It says so twice."));
    }

    @Test
    void anInventedLinkShowsNothing() throws Exception {
        String invented = "/reports/" + Secret.next().value();
        assertEquals(404, visitor.get(invented).statusCode());
        for (String path : new String[] {"/stop", "/mail", "/appeal"}) {
            assertEquals(
                    404, visitor.post(invented + path, Map.of("text", "Hello.")).statusCode(), path);
        }
    }

    private String link() {
        return "/reports/" + secret.value();
    }

    private HttpResponse<String> send(String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(instance.address(link() + "/stop"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private String name() throws Exception {
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement query = database.prepareStatement(
                        "select coalesce(notifier_name, '-') from posting_report where id = ?")) {
            query.setObject(1, report);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private void change(String sql, Object... parameters) throws Exception {
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }
}
