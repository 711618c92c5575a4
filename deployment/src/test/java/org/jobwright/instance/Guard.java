package org.jobwright.instance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.server.FormTickets;
import org.jobwright.server.InstanceDatabase;

/** The fields that let a form pass, for tests without a browser; as if a person had waited. */
public final class Guard {
    private final String secret;

    private Guard(String secret) {
        this.secret = secret;
    }

    public static Guard of(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select value from form_secret")) {
            row.next();
            return new Guard(row.getString(1));
        }
    }

    /** As from a browser that runs scripts, opened some seconds ago. */
    public Map<String, String> proven(String form) throws Exception {
        Map<String, String> fields = unproven(form, Duration.ofSeconds(5));
        fields.put("proof", FormTickets.proof(fields.get("ticket")));
        return fields;
    }

    /** As from a browser without scripts. */
    public Map<String, String> unproven(String form, Duration age) throws Exception {
        return new HashMap<>(Map.of("ticket", FormTickets.ticket(secret, form, age), "proof", "", "website", ""));
    }
}
