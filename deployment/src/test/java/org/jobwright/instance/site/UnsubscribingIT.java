package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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

/** The link in a mail about new jobs: opened by people and by mail scanners, and requested by mail programs. */
@ExtendWith(Product.class)
class UnsubscribingIT {
    private static final String ACCOUNT = "delroy.simmons@demo.example";

    private Instance instance;
    private Visitor visitor;
    private String word;
    private Secret secret;

    @BeforeEach
    void aMailAboutASavedSearch(Instance running) throws Exception {
        instance = running;
        visitor = new Visitor(instance);
        word = "w" + UUID.randomUUID();
        secret = Secret.next();
        visitor.post("/saved/searches", Map.of("q", word, "frequency", "DAILY"), "Cookie", visitor.sessionOf(ACCOUNT));
        change("""
                insert into job_alert (secret_hash, saved_search_id, account_id, jobs, written_at)
                select ?, id, account_id, 1, now() from saved_search where name = ?""", secret.hash(), word);
    }

    @Test
    void openingTheLinkChangesNothing() throws Exception {
        HttpResponse<String> page = visitor.get(link());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Stop these e-mails?"));
        assertTrue(page.body().contains(word));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("DAILY", frequency());
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
        "multipart/form-data; boundary=b, '--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n'",
        "text/plain, ''"
    })
    void aMailProgramUnsubscribesInOneRequestWithoutCookieOrOrigin(String type, String body) throws Exception {
        assertEquals(200, send(type, body).statusCode());
        assertEquals("NEVER", frequency());
    }

    @Test
    void unsubscribingTwiceChangesNothing() throws Exception {
        visitor.post(link(), Map.of());
        HttpResponse<String> again = visitor.post(link(), Map.of());
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains("The e-mails are off"));
        assertTrue(visitor.get(link()).body().contains("The e-mails are off"));
    }

    @Test
    void mailsCanBeSwitchedOnAgainWithoutSigningIn() throws Exception {
        visitor.post(link(), Map.of());
        HttpResponse<String> on =
                visitor.post(link().replace("unsubscribe", "subscribe"), Map.of("frequency", "WEEKLY"));
        assertTrue(on.body().contains("The e-mails are on again"));
        assertEquals("WEEKLY", frequency());
    }

    @Test
    void aRemovedSearchsLinkSaysThatNoMailsCome() throws Exception {
        change("update saved_search set removed_at = now(), next_look_at = null where name = ?", word);
        HttpResponse<String> answer = visitor.post(link(), Map.of());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("There is nothing to switch off"));
        assertFalse(answer.body().contains(word));
    }

    @Test
    void anInventedLinkShowsNothing() throws Exception {
        for (String token : new String[] {"", "x", Secret.next().value(), "%00", "a".repeat(5_000)}) {
            HttpResponse<String> answer = visitor.get("/alerts/unsubscribe?token=" + token);
            assertAll(
                    () -> assertEquals(200, answer.statusCode(), token),
                    () -> assertTrue(answer.body().contains("There is nothing to switch off"), token));
        }
    }

    @Test
    void theOtherLinkOpensTheList() throws Exception {
        HttpResponse<String> list = visitor.get("/alerts/jobs?token=" + secret.value());
        assertTrue(Visitor.location(list).endsWith("/jobs?q=" + word));
        assertTrue(Visitor.location(visitor.get("/alerts/jobs?token=x")).endsWith("/jobs"));
    }

    @Test
    void thePageIsInTheLanguageOfTheMail() throws Exception {
        assertTrue(visitor.get(link() + "&lang=de").body().contains("Diese E-Mails abbestellen?"));
    }

    private String link() {
        return "/alerts/unsubscribe?token=" + secret.value();
    }

    private HttpResponse<String> send(String type, String body) throws Exception {
        URI address = instance.address(link());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String frequency() throws Exception {
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement query =
                        database.prepareStatement("select frequency from saved_search where name = ?")) {
            query.setString(1, word);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private void change(String sql, String... parameters) throws Exception {
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }
}
