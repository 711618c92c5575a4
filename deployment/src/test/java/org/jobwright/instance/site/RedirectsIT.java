package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Person;
import org.jobwright.instance.people.Telephone;
import org.jobwright.server.InstanceDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No form or link leads to another site, whatever its {@code continue} says. Passkeys: {@code PasskeyJourneyIT}. */
@ExtendWith(Product.class)
@Tag("SEC-39")
class RedirectsIT {
    private static final String EMAIL = "newcomer@demo.example";
    private static final String START = "/app";

    /** What a browser, or the library that builds the header, could read as another site. */
    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example/",
            "//evil.example/",
            "///evil.example/",
            "/\\evil.example/",
            "\\\\evil.example/",
            "%2f%2fevil.example/",
            "/\t/evil.example/",
            "javascript:alert(1)",
            "/https://evil.example/",
            "/HTTPS://evil.example/",
            "/https:/evil.example/",
            "/https:evil.example",
            "/https:\\evil.example",
            "/javascript:alert(1)",
            "/data:text/html,x",
            "/%0d%0aX:y",
            "/\r\nX:y",
            "/.//evil.example/",
            "/app/..//evil.example/",
            "/app/../https://evil.example/",
            "/\u012fevil.example/",
            "/\u012f\u012fevil.example/",
            "/\u015cevil.example/",
            "/jobs\u010d\u010aX:y");

    /** Odd, but on this site: the header has the requested address. */
    private static final List<String> HERE = List.of(
            "/jobs?q=https://evil.example/",
            "/%2fevil.example/",
            "/@evil.example/",
            "/%0d%0aX",
            "/%C4%AFevil.example/",
            "/jobs#//evil.example");

    /** As many as a list of recovery codes has. */
    private static final List<String> WORST = List.of(
            "/https://evil.example/",
            "/https:evil.example",
            "/javascript:alert(1)",
            "//evil.example/",
            "/.//evil.example/",
            "/\u012fevil.example/",
            "/%0d%0aX:y");

    private Visitor visitor;
    private Instance instance;

    @BeforeEach
    void aVisitor(Instance product) {
        instance = product;
        visitor = new Visitor(product);
    }

    @Test
    void signingIn() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("email", EMAIL, "password", Person.PASSWORD));
        for (String payload : ELSEWHERE) {
            form.put("continue", payload);
            assertLeadsTo(START, 303, visitor.post("/login", form), payload);
        }
        for (String page : HERE) {
            form.put("continue", page);
            assertLeadsTo(page, 303, visitor.post("/login", form), page);
        }
    }

    @Test
    void formsOpenedWhileSignedIn() throws Exception {
        String session = visitor.sessionOf(EMAIL);
        for (String payload : ELSEWHERE) {
            for (String form : List.of("/login", "/register")) {
                String address = form + "?continue=" + Visitor.encode(payload);
                assertLeadsTo(START, 303, visitor.get(address, "Cookie", session), address);
            }
            Map<String, String> invited = Map.of("email", "kim@home.example", "continue", payload);
            assertLeadsTo(START, 303, visitor.post("/register/prefilled", invited, "Cookie", session), payload);
        }
    }

    @Test
    void freshProof() throws Exception {
        for (String payload : ELSEWHERE) {
            String session = visitor.sessionOf(EMAIL);
            Map<String, String> form = Map.of("password", Person.PASSWORD, "continue", payload);
            assertLeadsTo(START, 303, visitor.post("/prove", form, "Cookie", session), payload);
        }
    }

    @Test
    void theSecondFactor() throws Exception {
        String email = "imran.sheikh@demo.example";
        SecondFactorOf person = new SecondFactorOf(email);
        try (person) {
            Iterator<String> codes = person.codes().iterator();
            for (String payload : WORST) {
                Map<String, String> password = Map.of("email", email, "password", Person.PASSWORD, "continue", payload);
                HttpResponse<String> halfway = visitor.post("/login", password);
                assertLeadsTo("/second-factor", 303, halfway, payload);
                Map<String, String> code = Map.of("code", codes.next(), "recovering", "true", "continue", payload);
                HttpResponse<String> entered =
                        visitor.post("/second-factor", code, "Cookie", Visitor.cookieOf(halfway));
                assertLeadsTo(START, 303, entered, payload);
            }
        }
    }

    /** The page is stored with the link; one stored by other means than the form is not followed either. */
    @Test
    void theConfirmationLink() throws Exception {
        for (String payload : WORST) {
            String email = UUID.randomUUID() + "@home.example";
            Map<String, String> form = Guard.of(instance).proven("register");
            form.putAll(Map.of(
                    "email", email, "displayName", "Kim", "password", "four plain words here", "continue", payload));
            assertEquals("/register/check-mail", Visitor.location(visitor.post("/register", form)));
            if (payload.startsWith("/")) {
                change("""
                        update one_time_token set continue_to = ?
                        where account_id = (select id from account where email = ?)""", payload, email);
            }
            String token = text("select facts ->> 'token' from outbox_message where recipient = ?", email);
            HttpResponse<String> entered =
                    visitor.post("/confirm/" + token, Map.of("password", "four plain words here"));
            assertLeadsTo(START, 303, entered, payload);
        }
    }

    /** Odd spellings of a workspace's address do not lead away either. */
    @Test
    void aPageForSignedInPeopleRedirectsToTheSignInPage() throws Exception {
        for (String path : List.of("/app/", "/app/applications?x=https://evil.example/", "/postings/new", "/prove")) {
            HttpResponse<String> answer = visitor.get(path);
            assertEquals(302, answer.statusCode(), path);
            assertEquals("/login?continue=" + Visitor.encode(path), Visitor.location(answer));
        }
    }

    /** Mails lead to offers; who is not signed in does not learn which there are. */
    @Test
    void anOfferIsReadAfterSigningIn() throws Exception {
        String made = text(
                "select o.application_reference from offer o join account a on a.id = o.candidate_id where a.email = ?",
                "rhys.maddock@demo.example");
        for (String page : List.of("/offers/" + made, "/offers/A-22222222")) {
            for (HttpResponse<String> answer : List.of(
                    visitor.get(page),
                    visitor.get(page + "/letter-1.pdf"),
                    visitor.post(page + "/accept", Map.of("version", "1", "name", "Kim")))) {
                assertEquals(303, answer.statusCode(), page);
                assertEquals("/login?continue=" + Visitor.encode(page), Visitor.location(answer));
            }
        }
    }

    /** Only our own header sets the target; the host name of the request does not matter. */
    private static void assertLeadsTo(String page, int status, HttpResponse<String> answer, String payload) {
        assertEquals(status, answer.statusCode(), payload);
        assertEquals(List.of(page), answer.headers().allValues("Location"), payload);
        assertTrue(answer.headers().firstValue("X").isEmpty(), payload);
    }

    /** An account with an authenticator app, set up on its own pages, while this is open. */
    private final class SecondFactorOf implements AutoCloseable {
        private final String email;

        SecondFactorOf(String email) {
            this.email = email;
        }

        List<String> codes() throws Exception {
            String session = visitor.sessionOf(email);
            String page =
                    visitor.get("/account/authenticator", "Cookie", session).body();
            String secret = Jsoup.parse(page).select(".jw-secret").text();
            Map<String, String> code = Map.of("code", new Telephone(secret).nextCode());
            String list = visitor.post("/account/authenticator", code, "Cookie", session)
                    .body();
            List<String> codes =
                    new ArrayList<>(Jsoup.parse(list).select(".jw-codes code").eachText());
            assertEquals(10, codes.size(), list);
            return codes;
        }

        @Override
        public void close() throws SQLException {
            for (String table : List.of("authenticator_app", "recovery_code")) {
                change("delete from " + table + " where account_id = (select id from account where email = ?)", email);
            }
        }
    }

    private void change(String sql, String... values) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String text(String sql, String value) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
