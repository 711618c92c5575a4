package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The logs contain no password, token, name or CV. They include everything that was tried on the instance before. */
@ExtendWith(Product.class)
class LogsIT {
    private static final String BOUNDARY = "jobwright-boundary";

    @Test
    @Tag("SEC-56")
    @Tag("SEC-58")
    void noSecretAndNothingPersonalIsLogged(Instance instance) throws Exception {
        Map<String, String> secrets = secretsOf(instance);
        Caller person = Caller.signedIn(instance, "newcomer@demo.example");
        secrets.put(
                "the cookie of a session",
                person.cookie().replaceFirst("[^=]+=", "").replaceFirst("\\..*", ""));
        secrets.put("a password", Caller.PASSWORD);
        secrets.put("an address of mail", "@demo.example");
        secrets.put("a marker of the crawl", "canary-a-");
        secrets.put("what was sent", "canary-log-");
        sendMarkers(person, Caller.anonymous(instance));

        var findings = new Findings("logs");
        long size = 0;
        for (Path log : logs(instance)) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
            size += text.length();
            secrets.forEach((what, secret) -> {
                int at = text.indexOf(secret.toLowerCase(java.util.Locale.ROOT));
                findings.foundUnless(
                        at < 0,
                        what + " in " + log.getFileName() + ": "
                                + (at < 0
                                        ? ""
                                        : text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 60))));
            });
        }
        findings.counted(secrets.size(), "secrets and markers");
        findings.counted(size / 1024, "kB of logs");
        findings.close();
    }

    private static Map<String, String> secretsOf(Instance instance) throws IOException {
        Map<String, String> secrets = new LinkedHashMap<>();
        var kept = new Properties();
        try (var in = Files.newBufferedReader(instance.data().resolve("secrets.properties"))) {
            kept.load(in);
        }
        kept.forEach((name, value) -> secrets.put(name.toString(), value.toString()));
        secrets.put(
                "the control token",
                Files.readString(instance.data().resolve("control-token")).strip());
        return secrets;
    }

    private static List<Path> logs(Instance instance) {
        try (Stream<Path> files = Files.walk(instance.data().resolve("server/log"))) {
            return Stream.concat(
                            files.filter(Files::isRegularFile),
                            Stream.of(instance.data().resolve("postgres.log")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends markers through every public form and every address with a secret; most are refused, which is logged. */
    private static void sendMarkers(Caller person, Caller visitor) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "email", "canary-log-1@elsewhere.example",
                "password", "CANARY-LOG-2 and more words",
                "displayName", "CANARY-LOG-3",
                "reason", "OTHER",
                "text", "CANARY-LOG-4",
                "ticket", "CANARY-LOG-5",
                "q", "CANARY-LOG-6",
                "continue", "/CANARY-LOG-7");
        for (String path : List.of(
                "/login",
                "/register",
                "/password/forgot",
                "/password/reset/CANARY-LOG-8",
                "/confirm/CANARY-LOG-9",
                "/invitation/CANARY-LOG-10",
                "/jobs/JW-2026-000002/any/report",
                "/saved/searches",
                "/alerts/unsubscribe?token=CANARY-LOG-11",
                "/apply/CANARY-LOG-12/send",
                "/control/CANARY-LOG-13")) {
            noFailure(visitor.send("POST", path, Caller.form(form), "Content-Type", Caller.FORM), path);
            noFailure(person.send("POST", path, Caller.form(form), "Content-Type", Caller.FORM), path);
            noFailure(person.get(path), path);
        }
        for (String path : List.of(
                "/jobs?q=CANARY-LOG-14",
                "/documents/CANARY-LOG-15",
                "/app/CANARY-LOG-16",
                "/api/v1/jobs/CANARY-LOG-17")) {
            noFailure(person.get(path), path);
        }
        String cv = "CANARY-LOG-18, relay interlocking, canary-log-19@elsewhere.example";
        noFailure(
                person.send(
                        "POST",
                        "/jobs/JW-2026-000002/any/apply",
                        BodyPublishers.ofString(application(cv)),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY),
                "apply");
    }

    private static void noFailure(HttpResponse<String> answer, String path) {
        assertEquals(0, answer.statusCode() / 500, answer.statusCode() + " at " + path);
    }

    private static String application(String cv) {
        StringBuilder parts = new StringBuilder();
        Map.of(
                        "firstName",
                        "CANARY-LOG-20",
                        "lastName",
                        "CANARY-LOG-21",
                        "email",
                        "canary-log-22@elsewhere.example",
                        "letter",
                        "CANARY-LOG-23",
                        "cvSource",
                        "UPLOAD")
                .forEach((name, value) -> parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        return parts + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"CANARY-LOG-24.txt\""
                + "\r\nContent-Type: text/plain\r\n\r\n" + cv + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
