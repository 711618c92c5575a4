package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.server.InstanceDatabase;

/** A program that calls the API for an employer of the demo, with a token as its owner makes one. */
public final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI site;
    private final String token;

    private Program(URI site, String token) {
        this.site = site;
        this.token = token;
    }

    /**
     * With a token that is planted, so that no page is needed for it.
     *
     * @param scopes separated by blanks
     */
    public static Program of(Instance instance, String employer, String scopes) throws SQLException {
        try (Connection database = InstanceDatabase.connect(instance.data())) {
            return of(instance.address("/"), database, employer, scopes);
        }
    }

    /** The same at a site whose instance is elsewhere. */
    public static Program of(URI site, Connection database, String employer, String scopes) throws SQLException {
        TokenText text = TokenText.next();
        try (PreparedStatement token = database.prepareStatement("""
                insert into api_token (id, version, organization_id, name, prefix, secret_hash, scopes, made_by, made_at,
                  expires_at)
                select gen_random_uuid(), 0, o.id, 'Program of a test', ?, ?, ?, m.account_id, now(), now() + interval '1 day'
                from hiring_organization o
                  join organization_membership m on m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null
                where o.slug = ? limit 1""")) {
            token.setString(1, text.prefix());
            token.setString(2, text.secret().hash());
            token.setString(3, scopes);
            token.setString(4, employer);
            assertEquals(1, token.executeUpdate(), "owners of " + employer);
        }
        return new Program(site, text.secret().value());
    }

    /** Sends a command with a key of its own. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Sends a request with headers given as name, value, name, value. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
