package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.server.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The site has one name, whatever name a client uses or invents; the proxy in front of it passes on the Host header.
 */
@Tag("slow")
class HostIT {
    private static final String EVIL = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n";

    private static Instance instance;

    @BeforeAll
    static void anInstanceBehindAProxy() throws Exception {
        instance = Instance.start(
                Files.createTempDirectory(Build.TARGET, "host-"),
                Build.freePort(),
                Map.of("JOBWRIGHT_BASE_URL", "https://jobs.example", "JOBWRIGHT_JAVA_OPTIONS", "-Xmx512m"));
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    @ParameterizedTest
    @Tag("SEC-41")
    @ValueSource(
            strings = {"jobs.example", "JOBS.example", "jobs.example:443", "localhost", "127.0.0.1:81", "[::1]:8080"})
    void theSiteAnswersByItsNameAndOnThisMachine(String host) throws Exception {
        assertEquals(200, status(ask("GET / HTTP/1.1", "Host: " + host + "\r\n")));
    }

    @ParameterizedTest
    @Tag("SEC-41")
    @ValueSource(
            strings = {
                "evil.example",
                "jobs.example:8443",
                "jobs.example.evil.example",
                "jobsXexample",
                "localhost.evil.example",
                "192.0.2.7"
            })
    void byAnyOtherNameItSaysWhereItIs(String host) throws Exception {
        for (String path : new String[] {"/", "/app/applications", "/assets/site.css", "/api/v1/jobs"}) {
            String answer = ask("GET " + path + " HTTP/1.1", "Host: " + host + "\r\n");
            assertEquals(421, status(answer), path);
            assertTrue(answer.contains("This site is at https://jobs.example"), answer);
        }
    }

    @Test
    @Tag("SEC-41")
    void aRequestForAnotherNameLearnsTheRightOne() throws Exception {
        assertEquals(421, status(ask("GET / HTTP/1.0", "")));
    }

    @Test
    @Tag("SEC-41")
    void anInventedHostHeaderHasNoEffect() throws Exception {
        for (String path : new String[] {"/app/applications", "/app", "/jobs/JW-2026-000001"}) {
            String answer = ask("GET " + path + " HTTP/1.1", "Host: jobs.example\r\n" + EVIL);
            assertEquals(3, status(answer) / 100, answer);
            assertFalse(answer.contains("evil.example"), answer);
        }
    }

    @Test
    @Tag("SEC-37")
    void onlyAPageOfThisOriginMaySubmitAForm() throws Exception {
        assertAll(
                () -> assertEquals(303, post("https://jobs.example", "")),
                () -> assertEquals(303, post("https://jobs.example", "X-Forwarded-Proto: https\r\n")),
                () -> assertEquals(403, post("http://jobs.example", "")),
                () -> assertEquals(403, post("https://jobs.example:8443", "")),
                () -> assertEquals(403, post("https://localhost", "")),
                () -> assertEquals(403, post("null", "")),
                () -> assertEquals(403, post("https://evil.example", EVIL)));
    }

    private static int post(String origin, String headers) throws IOException {
        return status(
                ask("POST /logout HTTP/1.1", "Host: jobs.example\r\nOrigin: " + origin + "\r\n" + FORM + headers));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /** The server's full response; no Java client sends a different host. */
    private static String ask(String line, String headers) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), instance.address("/").getPort())) {
            String request = line + "\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
