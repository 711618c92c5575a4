package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** The launcher's commands to its server on behalf of an account: imports, and approving the imported postings. */
public final class Control {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Instance instance;

    public Control(Instance instance) {
        this.instance = instance;
    }

    /**
     * Imports a file of postings into the organization of an account, with last days in the future, and publishes all
     * of them.
     *
     * @return how many were imported
     */
    public int publishes(String account, String organization, String fileName, String postings) throws Exception {
        String run = post(account, "/control/import?moveDates=true&name=" + fileName, postings);
        String address = "/control/imports/"
                + JsonParser.parseString(run).getAsJsonObject().get("import").getAsString();
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject state;
        do {
            assertTrue(Instant.now().isBefore(end), "the import does not end");
            state = JsonParser.parseString(send(account, "GET", address, "")).getAsJsonObject();
        } while (!state.get("finished").getAsBoolean());
        int taken = state.get("taken").getAsInt();
        String approved = post("moderator@demo.example", "/control/approvals?organization=" + organization, "");
        assertTrue(approved.contains("\"refused\":[],\"waiting\":0"), approved);
        return taken;
    }

    private String post(String account, String path, String body) throws IOException, InterruptedException {
        return send(account, "POST", path, body);
    }

    private String send(String account, String method, String path, String body)
            throws IOException, InterruptedException {
        String token =
                Files.readString(instance.data().resolve("control-token")).strip();
        HttpRequest request = HttpRequest.newBuilder(instance.address(path))
                .header("Authorization", "Bearer " + token)
                .header("X-Jobwright-As", account)
                .header("Content-Type", "application/octet-stream")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
