package org.jobwright.instance.signin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No response reveals whether an address has an account. {@code deployment/answer-times} measures how long responses
 * take.
 */
@Tag("SEC-17")
@ExtendWith(Product.class)
class EnumerationIT {
    private static final String KNOWN = "priya.nair@demo.example";
    private static final String UNKNOWN = "priya.nobody@demo.example";

    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        visitor = new Visitor(instance);
    }

    @Test
    void requestingANewPasswordRevealsNothing() throws Exception {
        assertAlike(
                visitor.post("/password/forgot", Map.of("email", KNOWN)),
                visitor.post("/password/forgot", Map.of("email", UNKNOWN)));
    }

    @Test
    void startingAnApplicationRevealsNothing() throws Exception {
        assertAlike(apply(KNOWN), apply(UNKNOWN));
    }

    @Test
    void signingInRevealsNothingEvenWhenThrottled() throws Exception {
        for (int i = 0; i < 7; i++) {
            assertAlike(signIn("suspect-1@demo.example"), signIn("suspect-2@demo.example"));
            assertAlike(signIn("jo.fennel@demo.example"), signIn("jo.nobody@demo.example"));
        }
    }

    private HttpResponse<String> signIn(String email) throws Exception {
        return visitor.post("/login", Map.of("email", email, "password", "not-the-password-at-all"));
    }

    /** An incomplete form, so that it comes back with all input. */
    private HttpResponse<String> apply(String email) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("firstName", "Kim", "lastName", "Okafor", "email", email));
        fields.put("intent", Secret.next().value());
        return visitor.upload("/jobs/JW-2026-000001/signalling-technician/apply", fields);
    }

    /** Except for the typed address, and the values generated for each form. */
    private static void assertAlike(HttpResponse<String> one, HttpResponse<String> other) {
        assertAll(
                () -> assertEquals(one.statusCode(), other.statusCode()),
                () -> assertEquals(
                        new TreeSet<>(one.headers().map().keySet()),
                        new TreeSet<>(other.headers().map().keySet())),
                () -> assertEquals(comparable(one.body()), comparable(other.body())));
    }

    private static String comparable(String body) {
        return body.replaceAll("[\\w.-]+@demo\\.example", "").replaceAll("[\\w-]{43}", "");
    }
}
