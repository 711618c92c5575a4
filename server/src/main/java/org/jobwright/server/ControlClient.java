package org.jobwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.DataDirectory;

/** Sends commands to the running instance; the token proves that the caller can read its data directory. */
final class ControlClient {
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;
    private final String token;
    private final Optional<String> account;

    private ControlClient(URI address, String token, Optional<String> account) {
        this.address = address;
        this.token = token;
        this.account = account;
    }

    /** For the instance running on this data, acting as the account if one is given. */
    static ControlClient of(DataDirectory data, Optional<String> account) {
        String port = data.instance().getProperty("port");
        if (port == null || !data.isRunning()) {
            throw new CommandError(
                    "No Jobwright is running with the data in " + data.root() + "; start it with ./jobwright run.");
        }
        try {
            return new ControlClient(
                    URI.create("http://127.0.0.1:" + port + "/control/"),
                    Files.readString(data.controlToken()),
                    account);
        } catch (IOException e) {
            throw new CommandError("The instance cannot be addressed: " + e.getMessage(), e);
        }
    }

    JsonNode get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    JsonNode post(String path, String contentType, BodyPublisher body) {
        return send(
                path,
                HttpRequest.newBuilder().header("Content-Type", contentType).POST(body));
    }

    private JsonNode send(String path, HttpRequest.Builder request) {
        request.uri(address.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
        account.ifPresent(email -> request.header("X-Jobwright-As", email));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == NOT_FOUND) {
                throw new CommandError("The running server does not support this command.");
            }
            JsonNode body = parse(response.body());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new CommandError("The server refused: "
                        + body.path("detail").asText(body.path("title").asText("status " + response.statusCode())));
            }
            return body;
        } catch (ConnectException e) {
            throw new CommandError("The server does not answer.", e);
        } catch (IOException e) {
            throw new CommandError("The connection to the server was lost: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.createObjectNode();
        }
    }
}
