package org.jobwright.instance.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jobwright.instance.AppOfAnAccount;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Person;
import org.jobwright.server.InstanceDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in without a browser: what cookies and pages are worth halfway, and after the end. */
@ExtendWith(Product.class)
class SecondFactorPagesIT {
    private static final String EMAIL = "marcus.bell@demo.example";

    @Test
    @Tag("SEC-19")
    @Tag("SEC-23")
    void afterThePasswordAloneEveryPageTreatsTheVisitorAsSignedOut(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        AppOfAnAccount app = new AppOfAnAccount(instance, EMAIL);
        try (app) {
            HttpResponse<String> answer = visitor.post(
                    "/login", Map.of("email", EMAIL, "password", Person.PASSWORD, "continue", "/app/saved"));
            assertEquals(303, answer.statusCode());
            assertTrue(
                    Visitor.location(answer).endsWith("/second-factor?continue=%2Fapp%2Fsaved"),
                    Visitor.location(answer));
            String half = Visitor.cookieOf(answer);
            for (String page : new String[] {"/app/saved", "/app/account", "/account/authenticator", "/prove"}) {
                HttpResponse<String> refused = visitor.get(page, "Cookie", half);
                assertEquals(302, refused.statusCode(), page);
                assertTrue(Visitor.location(refused).contains("/login"), page);
            }
            assertEquals(
                    401,
                    visitor.post("/app/?v-r=uidl&v-uiId=0", Map.of(), "Cookie", half)
                            .statusCode());
            assertFalse(visitor.get("/", "Cookie", half).body().contains("href=\"/app\""));
            assertTrue(Visitor.location(visitor.get("/login", "Cookie", half)).endsWith("/second-factor"));

            HttpResponse<String> wrong =
                    visitor.post("/second-factor", Map.of("code", "aaaa-aaaa-aaaa-aaaa"), "Cookie", half);
            assertEquals(400, wrong.statusCode());
            assertTrue(wrong.body().contains("This code is wrong"));
        }
    }

    @Test
    @Tag("SEC-23")
    @Tag("SEC-29")
    void aSessionHasANewIdAfterSignInAndIsWorthlessAfterSignOut(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        Map<String, String> form = Map.of("email", EMAIL, "password", Person.PASSWORD);
        String first = Visitor.cookieOf(visitor.post("/login", form));
        HttpResponse<String> again = visitor.post("/login", form, "Cookie", first);
        String second = Visitor.cookieOf(again);
        assertNotEquals(first, second);
        assertEquals(302, visitor.get("/app/saved", "Cookie", first).statusCode());
        assertEquals(200, visitor.get("/app/saved", "Cookie", second).statusCode());

        visitor.post("/logout", Map.of(), "Cookie", second);

        assertEquals(302, visitor.get("/app/saved", "Cookie", second).statusCode());
    }

    @Test
    @Tag("SEC-29")
    void signingInEndsTheBrowsersPreviousSession(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        int before = openSessions(instance);
        String first = Visitor.cookieOf(visitor.post("/login", Map.of("email", EMAIL, "password", Person.PASSWORD)));
        assertEquals(before + 1, openSessions(instance));

        visitor.post("/login", Map.of("email", "newcomer@demo.example", "password", Person.PASSWORD), "Cookie", first);

        assertEquals(before, openSessions(instance));
    }

    private static int openSessions(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement("select count(*) from sign_in_session s"
                        + " join account a on a.id = s.account_id where a.email = ? and s.ended_at is null")) {
            statement.setString(1, EMAIL);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** On a separate connection, where no caller has been set. */
    @Test
    @Tag("SEC-55")
    void withoutACallerNoFactorsAreRemoved(Instance instance) {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> change(instance, "select jobwright_remove_second_factors(id) from account where email = ?"));
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    @Tag("SEC-14")
    void passwordManagersKnowEveryFieldAndPastingIsAllowed(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        assertFields(visitor.get("/login").body(), "email", "username webauthn", "password", "current-password");
        assertFields(visitor.get("/register").body(), "email", "email", "password", "new-password");
        assertFields(visitor.get("/password/reset/none").body(), "password", "new-password");
        assertFields(visitor.get("/confirm/none").body(), "password", "current-password");
        String cookie = visitor.sessionOf(EMAIL);
        assertFields(visitor.get("/prove", "Cookie", cookie).body(), "password", "current-password");
        String setUp = visitor.get("/account/authenticator", "Cookie", cookie).body();
        assertFields(setUp, "code", "one-time-code");
        assertEquals("numeric", Jsoup.parse(setUp).getElementById("code").attr("inputmode"));
    }

    private static void assertFields(String page, String... namesAndTokens) {
        Document document = Jsoup.parse(page);
        for (int i = 0; i < namesAndTokens.length; i += 2) {
            Element field = document.getElementById(namesAndTokens[i]);
            assertEquals(namesAndTokens[i + 1], field.attr("autocomplete"), namesAndTokens[i]);
            assertFalse(field.hasAttr("onpaste"), namesAndTokens[i]);
            if (namesAndTokens[i].equals("password")) {
                assertEquals("password", field.attr("type"));
            }
        }
    }

    private static void change(Instance instance, String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, EMAIL);
            statement.execute();
        }
    }
}
