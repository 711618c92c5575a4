package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jobwright.domain.shared.Json;
import org.jobwright.server.ApiDescription;

/**
 * A program that calls the API of the server under test with a token; empty for none. Each answer is compared with the
 * description of the API.
 */
record ProgramClient(String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicReference<ApiDescription> DESCRIPTION = new AtomicReference<>();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** With a key of its own. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** Without saying how long the body is. */
    HttpResponse<String> sendInChunks(String path, String body, String... headers)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return described(method, path, CLIENT.send(request.build(), BodyHandlers.ofString()));
    }

    private static HttpResponse<String> described(String method, String path, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        if (!path.startsWith("/api/")) {
            return answer;
        }
        assertEquals(
                List.of(),
                description().problems(method, path, answer),
                () -> method + " " + path + " " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    static ApiDescription description() throws IOException, InterruptedException {
        if (DESCRIPTION.get() == null) {
            HttpRequest request =
                    HttpRequest.newBuilder(address("/api/openapi.json")).build();
            DESCRIPTION.set(new ApiDescription(
                    CLIENT.send(request, BodyHandlers.ofString()).body()));
        }
        return DESCRIPTION.get();
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + System.getProperty("jboss.http.port") + path);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(HttpResponse<String> answer) {
        return Json.read(answer.body(), Map.class);
    }

    static String text(HttpResponse<String> answer, String name) {
        return String.valueOf(json(answer).get(name));
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    /** The token is in no message of a failed test. */
    @Override
    public String toString() {
        return "ProgramClient";
    }
}
