package org.jobwright.instance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form accepts only its own fields; additional ones change nothing. */
@Tag("SEC-26")
@ExtendWith(Product.class)
class ExtraFieldsIT {
    private static final Map<String, String> EXTRA = Map.of(
            "role", "ADMINISTRATOR",
            "administrator", "true",
            "moderator", "true",
            "status", "ACTIVE",
            "id", "00000000-0000-7000-8000-000000000001",
            "organization", "harbour-rail",
            "orgId", "00000000-0000-7000-8000-000000000002",
            "stage", "HIRED");

    @Test
    void additionalFieldsOfARegistrationGrantNothing(Instance instance) throws Exception {
        String email = "extra-" + UUID.randomUUID() + "@home.example";
        Map<String, String> fields = Guard.of(instance).proven("register");
        fields.putAll(EXTRA);
        fields.putAll(Map.of("email", email, "displayName", "Sol", "password", "four quite ordinary words"));

        assertEquals(303, new Visitor(instance).post("/register", fields).statusCode());
        assertEquals(
                "UNCONFIRMED, f, f",
                text(
                        instance,
                        "select concat_ws(', ', status, moderator, administrator) from account where email = ?",
                        email));
    }

    @Test
    void additionalFieldsOfAnApplicationChangeNothing(Instance instance) throws Exception {
        String token = Secret.next().value();
        Map<String, String> fields = new HashMap<>(EXTRA);
        fields.putAll(Map.of("intent", token, "firstName", "Kim", "lastName", "Okafor", "email", "kim@home.example"));

        HttpResponse<String> kept =
                new Visitor(instance).upload("/jobs/JW-2026-000001/signalling-technician/apply", fields);

        assertEquals(400, kept.statusCode(), "kept, though not complete");
        assertEquals("JW-2026-000001, f", text(instance, """
                        select concat_ws(', ', p.reference, d.content::text like '%HIRED%')
                        from application_draft d join job_posting p on p.id = d.posting_id
                        where d.token_hash = ?""", new Secret(token).hash()));
    }

    private static String text(Instance instance, String sql, String parameter) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
