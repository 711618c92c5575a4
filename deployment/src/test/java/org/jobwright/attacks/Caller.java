package org.jobwright.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.instance.Instance;

/** A client that sends whatever it likes, and does not follow redirects. */
public final class Caller {
    static final String PASSWORD = "correct-horse-demo";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final Instance instance;
    private final String name;
    private final String cookie;

    private Window open;

    private Caller(HttpClient client, Instance instance, String name, String cookie) {
        this.client = client;
        this.instance = instance;
        this.name = name;
        this.cookie = cookie;
    }

    static Caller anonymous(Instance instance) {
        return new Caller(CLIENT, instance, "anonymous", "");
    }

    /** A client elsewhere: with another address of this machine, such as 127.0.0.2. */
    static Caller from(String address, Instance instance) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
        return new Caller(client, instance, address, "");
    }

    public static Caller signedIn(Instance instance, String email) throws IOException, InterruptedException {
        return anonymous(instance).signIn(email);
    }

    Caller signIn(String email) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send("POST", "/login", form(Map.of("email", email, "password", PASSWORD)), "Content-Type", FORM);
        String signed = answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.substring(0, set.indexOf(';')))
                .filter(set -> !set.endsWith("="))
                .collect(Collectors.joining("; "));
        if (signed.isEmpty()) {
            throw new AssertionError(email + " cannot sign in: " + answer.statusCode());
        }
        return new Caller(client, instance, email, signed);
    }

    static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Sends a request with headers given as name, value, name, value. */
    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        // Each byte becomes one character: markers are found in files as well.
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** Navigates in the window that is open, and opens one if there is none or the server gave it up. */
    Optional<Window> goTo(String route) throws IOException, InterruptedException {
        if (open == null || !open.follow(route)) {
            open = Window.tryToOpen(this, route).orElse(null);
        }
        return Optional.ofNullable(open);
    }

    String cookie() {
        return cookie;
    }

    private URI address(String path) {
        return instance.address(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
