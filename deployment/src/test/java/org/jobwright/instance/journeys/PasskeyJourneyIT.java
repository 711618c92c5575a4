package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.instance.Authenticator;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys in a real browser, with the browser's own software authenticator. */
@ExtendWith(Product.class)
class PasskeyJourneyIT {
    private static final String REFUSED = "This passkey was not accepted.";

    @Test
    @Tag("SEC-21")
    @Tag("SEC-19")
    void aPersonAddsAPasskeyAndSignsInWithNothingElse(People people) {
        Candidate candidate = people.candidate("youssef.haddad@demo.example");
        Authenticator authenticator = authenticatorOf(candidate);
        addsAPasskey(candidate, "Telephone of Youssef");
        candidate.sees("Telephone of Youssef");
        candidate.sees("10 of 10 left");
        assertEquals(1, authenticator.passkeys().size());
        candidate.press("Sign out");

        signsIn(candidate);

        candidate.seesHeading("Today");
        candidate.open("/app/account");
        candidate.sees("last used");
    }

    @Test
    @Tag("SEC-21")
    void viewingTheSignInPageStartsNoSession(People people) {
        Candidate visitor = people.visitor();
        authenticatorOf(visitor);
        visitor.open("/login");
        visitor.page.waitForResponse("**/login/passkey/options", () -> visitor.press("Use a passkey instead"));
        assertFalse(visitor.sessionCookie().contains("__Host-sid"), visitor.sessionCookie());
        assertTrue(visitor.sessionCookie().contains("__Host-passkey"), visitor.sessionCookie());
    }

    @Test
    @Tag("SEC-21")
    void theAddressFieldOffersPasskeysAutomatically(People people) {
        Candidate candidate = people.candidate("megan.bright@demo.example");
        new Authenticator(candidate.page);
        addsAPasskey(candidate, "Telephone");
        candidate.press("Sign out");

        // The browser's software authenticator picks the only passkey at once, as a person would from the list.
        candidate.open("/login?continue=/app/saved");

        candidate.seesHeading("Saved");
    }

    @Test
    @Tag("SEC-21")
    void aSignatureIsRefusedTheSecondTimeAndInAnotherBrowser(People people, Instance instance) throws Exception {
        Candidate candidate = people.candidate("janusz.kaminski@demo.example");
        authenticatorOf(candidate);
        addsAPasskey(candidate, "Janusz's stick");
        candidate.press("Sign out");
        candidate.page.route("**/login/passkey", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        candidate.open("/login");
        Request sent = candidate.page.waitForRequest(
                request -> request.url().endsWith("/login/passkey"), () -> candidate.press("Use a passkey instead"));
        Map<String, String> form = fields(sent.postData());
        String browser = candidate.sessionCookie();

        Visitor elsewhere = new Visitor(instance);
        assertRefused(elsewhere.post("/login/passkey", form));
        assertRefused(elsewhere.post("/login/passkey", form, "Cookie", "__Host-passkey=" + "a".repeat(43)));
        form.put("continue", "/https://evil.example/");
        HttpResponse<String> first = elsewhere.post("/login/passkey", form, "Cookie", browser);
        assertEquals(303, first.statusCode(), first.body());
        assertEquals("/app", Visitor.location(first));
        assertTrue(Visitor.cookieOf(first).contains("__Host-sid"));
        assertRefused(elsewhere.post("/login/passkey", form, "Cookie", browser));
    }

    @Test
    @Tag("SEC-21")
    void aSignatureMadeAtAnotherOriginIsRefused(People people, Instance instance) throws Exception {
        Candidate candidate = people.candidate("adaeze.nwosu@demo.example");
        authenticatorOf(candidate);
        addsAPasskey(candidate, "Stick");
        candidate.press("Sign out");
        Visitor phisher = new Visitor(instance);
        HttpResponse<String> asked = phisher.post("/login/passkey/options", Map.of());
        assertEquals(200, asked.statusCode());

        // Another port is another origin, but the same relying party: the browser signs, and includes the origin.
        String forged = "http://localhost:" + (instance.address("/").getPort() + 1) + "/";
        candidate.page.route(
                forged,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><title>Sign in</title>")));
        candidate.page.navigate(forged);
        String credential = (String) candidate.page.evaluate(SIGN, asked.body());
        assertTrue(credential.contains("signature"), credential);

        HttpResponse<String> answer = phisher.post(
                "/login/passkey",
                Map.of("ticket", ticket(asked.body()), "credential", credential),
                "Cookie",
                Visitor.cookieOf(asked));
        assertRefused(answer);
    }

    @Test
    @Tag("SEC-21")
    void aRemovedPasskeyDoesNotWork(People people) {
        Candidate candidate = people.candidate("aidan.kearney@demo.example");
        Authenticator authenticator = authenticatorOf(candidate);
        addsAPasskey(candidate, "Lost stick");
        candidate.press("Rename Lost stick");
        candidate.write("Name of the passkey", "Found stick");
        candidate.confirm("Save");
        candidate.press("Remove Found stick");
        candidate.confirm("Remove");
        candidate.seesNotice("The passkey has been removed.");
        candidate.press("Sign out");

        signsIn(candidate);

        candidate.sees(REFUSED);
        assertEquals(1, authenticator.passkeys().size());
    }

    @Test
    @Tag("SEC-21")
    void aLockedPasskeyDoesNotSignIn(People people) {
        Candidate candidate = people.candidate("ellen.trask@demo.example");
        Authenticator authenticator = authenticatorOf(candidate);
        addsAPasskey(candidate, "Telephone");
        candidate.press("Sign out");
        authenticator.touchedByAStranger();
        candidate.open("/login");
        candidate.press("Use a passkey instead");
        candidate.sees("No passkey was used.");
        assertThat(candidate.page).hasURL(Pattern.compile(".*/login$"));
    }

    @Test
    @Tag("SEC-19")
    @Tag("SEC-23")
    @Tag("SEC-30")
    void aPasskeyIsTheSecondFactorAndTheFreshProof(People people, Instance instance) throws Exception {
        String email = "grace.pemberton@demo.example";
        Candidate candidate = people.candidate(email);
        authenticatorOf(candidate);
        addsAPasskey(candidate, "Telephone");
        candidate.press("Sign out");
        candidate.open("/login?continue=/app/account");
        candidate.signIn(email, Person.PASSWORD);
        candidate.seesHeading("One more step");
        candidate.open("/app/account");
        candidate.seesHeading("One more step");
        String halfway = candidate.sessionCookie();
        candidate.press("Use your passkey");
        candidate.sees("Where you are signed in");
        assertNotEquals(halfway, candidate.sessionCookie());

        change(instance, "update sign_in_session set proven_at = proven_at - interval '5 minutes'");
        candidate.press("Remove Telephone");
        candidate.confirm("Remove");
        candidate.seesHeading("Confirm that it is you");
        candidate.press("Use your passkey");
        candidate.press("Remove Telephone");
        candidate.confirm("Remove");
        candidate.seesNotice("The passkey has been removed.");
    }

    @Test
    @Tag("SEC-21")
    void anotherPersonsPasskeyIsNotASecondFactor(People people) {
        Candidate window = people.candidate("ben.achterberg@demo.example");
        Authenticator authenticator = authenticatorOf(window);
        addsAPasskey(window, "Ben's");
        window.press("Sign out");
        window.open("/login");
        window.signIn("agnieszka.nowak@demo.example", Person.PASSWORD);
        String bens = authenticator.passkeys().getFirst();
        addsAPasskey(window, "Agnieszka's");
        window.press("Sign out");
        window.open("/login");
        window.signIn("agnieszka.nowak@demo.example", Person.PASSWORD);
        window.seesHeading("One more step");

        // The person at the browser requests a different passkey from the authenticator than the page does.
        String asked = (String) window.page.evaluate(
                "() => fetch('/second-factor/passkey/options', {method: 'POST'}).then(a => a.text())");
        String credential = (String) window.page.evaluate(
                SIGN,
                asked.replaceAll(
                        "\\\\\"id\\\\\":\\\\\"[^\\\\]*",
                        "\\\\\"id\\\\\":\\\\\""
                                + bens.replace('+', '-').replace('/', '_').replace("=", "")));
        window.page.evaluate("""
                ([ticket, credential]) => {
                  const form = document.querySelector('.jw-passkey');
                  form.elements.ticket.value = ticket;
                  form.elements.credential.value = credential;
                  form.submit();
                }""", new Object[] {ticket(asked), credential});
        window.sees(REFUSED);
        window.open("/app/account");
        window.seesHeading("One more step");
    }

    /** Signs one of our challenges, as a foreign page would have it done. */
    private static final String SIGN = """
            async (body) => {
              const bytes = (t) => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
              const text = (b) => btoa(String.fromCharCode(...new Uint8Array(b)))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const options = JSON.parse(JSON.parse(body).options);
              const { id, type, response } = await navigator.credentials.get({ publicKey: {
                ...options,
                challenge: bytes(options.challenge),
                allowCredentials: options.allowCredentials.map((one) => ({ ...one, id: bytes(one.id) })),
              } });
              return JSON.stringify({ id, rawId: id, type, clientExtensionResults: {}, response: {
                clientDataJSON: text(response.clientDataJSON),
                authenticatorData: text(response.authenticatorData),
                signature: text(response.signature),
                userHandle: response.userHandle && text(response.userHandle),
              } });
            }""";

    /** From wherever the person is to the account page, adding a passkey. */
    private static void addsAPasskey(Candidate candidate, String name) {
        candidate.open("/app/account");
        candidate.follow("Add a passkey");
        candidate.write("Name of the passkey", name);
        candidate.press("Create a passkey");
        candidate.seesHeading("Keep your recovery codes");
        candidate.follow("I have saved them");
        assertThat(candidate.page.getByText(name, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void signsIn(Candidate candidate) {
        candidate.open("/login");
        candidate.press("Use a passkey instead");
    }

    /** One that responds at once; buttons are tested here, so the pages offer nothing automatically. */
    private static Authenticator authenticatorOf(Candidate candidate) {
        candidate.page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        return new Authenticator(candidate.page);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(REFUSED), answer.body());
        assertFalse(Visitor.cookieOf(answer).contains("__Host-sid"));
    }

    private static String ticket(String options) {
        return options.replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");
    }

    private static Map<String, String> fields(String body) {
        var fields = new LinkedHashMap<String, String>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], Visitor.decode(parts[1]));
        }
        return fields;
    }

    private static void change(Instance instance, String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
