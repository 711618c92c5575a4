package org.jobwright.instance.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.server.Build;

/**
 * A real Keycloak with two realms, for all tests of a run. Maven fetches it once; it is unpacked once into the cache of the
 * person who runs the tests, and its data stay there, because its first start takes twice as long as a later one.
 */
final class Keycloak {

    static final String CLIENT = "jobwright";
    static final String SECRET = "keycloak-knows-us";
    static final String PASSWORD = "work-account-1";

    private static final String VERSION = "26.7.3";
    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip";
    private static final List<String> REALMS = List.of("harbour", "larkfield");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final JsonMapper JSON = new JsonMapper();

    private static Keycloak running;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Build.freePort();
    private final Process process;

    /** Starts it when the first test needs it; it ends with the process. */
    static synchronized Keycloak running() {
        if (running == null) {
            try {
                running = new Keycloak(home());
                Runtime.getRuntime().addShutdownHook(new Thread(running::end));
                running.awaitReady();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    private Keycloak(Path home) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        for (String realm : REALMS) {
            Files.writeString(imports.resolve(realm + ".json"), realm(realm));
        }
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(
                        Build.OF_THIS_FORK.resolveSibling("keycloak.log").toFile());
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
        process = command.start();
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** From now on it tells the product when somebody signs out. */
    void tellsOfSignOuts(String realm, URI address) throws IOException, InterruptedException {
        Map<String, Object> known = one("/admin/realms/" + realm + "/clients?clientId=" + CLIENT);
        @SuppressWarnings("unchecked")
        Map<String, Object> attributes = (Map<String, Object>) known.get("attributes");
        attributes.put("backchannel.logout.url", address.toString());
        attributes.put("backchannel.logout.session.required", "true");
        send("PUT", "/admin/realms/" + realm + "/clients/" + known.get("id"), JSON.writeValueAsString(known));
    }

    /** Signs somebody out everywhere. */
    void signsOut(String realm, String userName) throws IOException, InterruptedException {
        Map<String, Object> user = one("/admin/realms/" + realm + "/users?exact=true&username=" + userName);
        send("POST", "/admin/realms/" + realm + "/users/" + user.get("id") + "/logout", "");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> one(String path) throws IOException, InterruptedException {
        return (Map<String, Object>)
                JSON.readValue(send("GET", path, ""), List.class).getFirst();
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=" + PASSWORD))
                        .build(),
                BodyHandlers.ofString());
        return String.valueOf(JSON.readValue(answer.body(), Map.class).get("access_token"));
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        URI last = URI.create(issuer(REALMS.getLast()) + "/.well-known/openid-configuration");
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new AssertionError("Keycloak ended before it was ready, see target/keycloak.log");
            }
            try {
                if (client.send(HttpRequest.newBuilder(last).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("Keycloak was not ready after " + PATIENCE);
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** A realm with one client and two people, of whom one has an address that is not verified. */
    private static String realm(String name) {
        return """
            {"realm": "%1$s", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "%2$s", "secret": "%3$s", "protocol": "openid-connect", "publicClient": false,
               "standardFlowEnabled": true, "directAccessGrantsEnabled": false, "redirectUris": ["*"],
               "attributes": {"pkce.code.challenge.method": "S256"},
               "protocolMappers": [{"name": "groups", "protocol": "openid-connect",
                 "protocolMapper": "oidc-group-membership-mapper",
                 "config": {"claim.name": "groups", "full.path": "false", "id.token.claim": "true"}}]}],
             "groups": [{"name": "hiring"}],
             "users": [
               {"username": "kim", "enabled": true, "email": "kim@%1$s-work.example", "emailVerified": true,
                "firstName": "Kim", "lastName": "Okafor", "groups": ["/hiring"],
                "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]},
               {"username": "lee", "enabled": true, "email": "lee@%1$s-work.example", "emailVerified": false,
                "firstName": "Lee", "lastName": "Brandt",
                "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}]}
            """.formatted(name, CLIENT, SECRET, PASSWORD);
    }

    private static Path home() throws IOException, InterruptedException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path all = (cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("jobwright");
        Path home = all.resolve("keycloak-" + VERSION);
        if (!Files.exists(home)) {
            Path unpacked = Files.createTempDirectory(Files.createDirectories(all), "keycloak-");
            unpack(zip(), unpacked);
            Files.move(unpacked.resolve("keycloak-" + VERSION), home, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(unpacked);
        }
        return home;
    }

    /** From Maven's repository on this machine; if it is not there yet, Maven fetches it. */
    private static Path zip() throws IOException, InterruptedException {
        Path repository = Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Path zip = repository.resolve(
                "org/keycloak/keycloak-quarkus-dist/" + VERSION + "/keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(zip)) {
            Path root = Build.TARGET.getParent().getParent();
            Process maven = new ProcessBuilder(
                            root.resolve("mvnw").toString(),
                            "-q",
                            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get",
                            "-Dartifact=" + ARTIFACT,
                            "-Dtransitive=false")
                    .directory(root.toFile())
                    .inheritIO()
                    .start();
            if (maven.waitFor() != 0) {
                throw new AssertionError("Maven cannot fetch " + ARTIFACT);
            }
        }
        return zip;
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("not below the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                    if (entry.getName().endsWith(".sh")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
