package org.jobwright.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/** One person's browser: it keeps its cookie, and nothing else. */
final class LoadClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI site;
    private String cookie = "";

    LoadClient(URI site) {
        this.site = site;
    }

    void signIn(String email) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("/login", FORM, BodyPublishers.ofString("email=" + email + "&password=correct-horse-demo"));
        cookie = answer.headers().allValues("set-cookie").stream()
                .map(set -> set.substring(0, set.indexOf(';')))
                .filter(set -> !set.endsWith("="))
                .collect(Collectors.joining("; "));
        require(303, answer, "/login");
    }

    void signOut() throws IOException, InterruptedException {
        post("/logout", FORM, BodyPublishers.noBody());
        cookie = "";
    }

    /** An existing page. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));
        require(200, answer, path);
        return answer.body();
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        String origin = site.resolve("/").toString().replaceAll("/$", "");
        return send(request(path)
                .header("Origin", origin)
                .header("Content-Type", type)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    static void require(int status, HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
