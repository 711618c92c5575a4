package org.jobwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jobwright.server.FreePorts;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, and services that are away, hang, or refuse: each gets a sentence and advice. */
class DoctorOfServicesTest {
    private static final String SMTP = "JOBWRIGHT_SMTP_URL";
    private static final String CLAMD = "JOBWRIGHT_CLAMD";
    private static final String DNS = "JOBWRIGHT_DNS";
    private static final String SEARCH = "JOBWRIGHT_SEARCH_URL";
    private static final String PROXY = "JOBWRIGHT_OUTGOING_PROXY";

    @TempDir
    private Path directory;

    /** What a server of the test does with each connection. */
    private interface Answering {
        void answer(Socket connection) throws IOException;
    }

    @Test
    void aMisspelledSettingIsNamedWithTheOneThatWasMeant() throws IOException {
        Diagnosis found = diagnosis("JOBWRIGHT_SMPT_URL", "smtp://localhost");
        found.says("PROBLEM", "settings", "There is no setting JOBWRIGHT_SMPT_URL.");
        found.advises("Did you mean JOBWRIGHT_SMTP_URL?");
        assertEquals(1, found.status());
    }

    @Test
    void aValueThatIsNoAddressOrInQuotesIsAProblem() throws IOException {
        diagnosis(SMTP, "mail.example.org").says("PROBLEM", "settings", "JOBWRIGHT_SMTP_URL must be an address");
        diagnosis("JOBWRIGHT_BIND_ADDRESS", "\"0.0.0.0\"").says("PROBLEM", "settings", "in quotes");
    }

    @Test
    void aSiteWithoutEncryptionIsAProblemUnlessItIsADemo() throws IOException {
        Diagnosis.of(directory, Map.of(), "--no-demo").says("PROBLEM", "settings", "without encryption");
        Diagnosis demo = Diagnosis.of(directory, Map.of());
        demo.says("OK", "settings", "None is set.");
        demo.says("NOTE", "mail", "JOBWRIGHT_SMTP_URL is not set");
        demo.says("NOTE", "database", "The first start creates it.");
    }

    @Test
    void theDocumentationListsExactlyTheKnownSettings() throws IOException {
        assertEquals(
                SettingsCheck.KNOWN,
                Files.readAllLines(Path.of("../docs/operating.md")).stream()
                        .filter(line -> line.startsWith("| `JOBWRIGHT_"))
                        .map(line -> line.substring(0, line.indexOf('|', 1)))
                        .flatMap(names ->
                                Pattern.compile("JOBWRIGHT_\\w+").matcher(names).results())
                        .map(name -> name.group())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aClosedPortIsNamed() throws IOException {
        String closed = "127.0.0.1:" + FreePorts.next();
        diagnosis(SMTP, "smtp://" + closed).says("PROBLEM", "mail", closed + " refuses connections.");
        diagnosis(CLAMD, closed).says("PROBLEM", "virus scanner", "No ClamAV answers at " + closed);
        diagnosis(DNS, closed).says("PROBLEM", "name servers", "does not answer");
        diagnosis(SEARCH, "http://" + closed)
                .says("PROBLEM", "search engine", "does not answer as a search engine: no connection.");
        diagnosis("JOBWRIGHT_OTLP_URL", "http://" + closed).says("PROBLEM", "traces", "at 127.0.0.1: no connection.");
    }

    @Test
    void anUnknownHostIsNamed() throws IOException {
        diagnosis(SMTP, "smtp://mail.invalid").says("PROBLEM", "mail", "There is no host mail.invalid.");
        diagnosis("JOBWRIGHT_BASE_URL", "https://jobs.invalid").says("PROBLEM", "name", "Nobody finds jobs.invalid.");
    }

    /** Without a network, or without IPv6, the system refuses to send. */
    @Test
    void aNameServerWithoutAWayThereIsNamed() throws IOException {
        Diagnosis found = diagnosis(DNS, "[2001:db8::53]");
        found.says("PROBLEM", "name servers", "The name server 2001:db8:0:0:0:0:0:53 does not answer on port 53.");
        found.advises("or let UDP pass the firewall.");
    }

    @Test
    void servicesThatNeverAnswerDoNotHoldUpTheReport() throws IOException {
        try (ServerSocket silent =
                        serving(connection -> connection.getInputStream().readAllBytes());
                DatagramSocket silentNames = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            long start = System.nanoTime();
            Diagnosis found = Diagnosis.of(
                    directory,
                    Map.of(
                            SMTP, "smtp://" + address,
                            SEARCH, "http://" + address,
                            CLAMD, address,
                            DNS, "127.0.0.1:" + silentNames.getLocalPort()));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15, "bounded");
            found.says("PROBLEM", "mail", address + " does not answer.");
            found.says("PROBLEM", "search engine", "does not answer");
            found.says("PROBLEM", "virus scanner", "No answer within 10 s.");
            found.says("PROBLEM", "name servers", "does not answer");
        }
    }

    @Test
    void aProxyThatConnectsToPrivateAddressesIsAProblem() throws IOException {
        proxySays("HTTP/1.1 200 Connection established")
                .says("PROBLEM", "outgoing proxy", "It connects to private addresses.");
        proxySays("HTTP/1.1 403 Forbidden").says("OK", "outgoing proxy", "connects to no private address.");
        proxySays("HTTP/1.1 407 Proxy Authentication Required")
                .says("PROBLEM", "outgoing proxy", "It asks for a password.");
        proxySays("220 mail ready").says("PROBLEM", "outgoing proxy", "It does not answer as a proxy.");
        diagnosis(PROXY, "127.0.0.1:" + FreePorts.next()).says("PROBLEM", "outgoing proxy", "No proxy answers at");
    }

    private Diagnosis proxySays(String line) throws IOException {
        try (ServerSocket proxy = serving(connection -> {
            var head = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            while (!head.readLine().isEmpty()) {
                // Nothing follows it.
            }
            say(connection, line);
        })) {
            return diagnosis(PROXY, "127.0.0.1:" + proxy.getLocalPort());
        }
    }

    @Test
    void aMailServerIsGreetedAndThePasswordTried() throws IOException {
        try (ServerSocket server = serving(DoctorOfServicesTest::mailServer)) {
            String address = "127.0.0.1:" + server.getLocalPort();
            diagnosis(SMTP, "smtp://" + address).says("OK", "mail", "It answers, without TLS.");
            diagnosis(SMTP, "smtp://jobs:right%40home@" + address).says("OK", "mail", "It answers");
            Diagnosis wrong = diagnosis(SMTP, "smtp://jobs:wrong@" + address);
            wrong.says("PROBLEM", "mail", "It does not accept the password of jobs: 535 no");
            assertTrue(wrong.lines().stream().noneMatch(line -> line.contains("wrong")), "no password in the report");
        }
    }

    /** One that knows one person, and offers no TLS. */
    private static void mailServer(Socket connection) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "220 mail ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line.split(" ", 2)[0]) {
                case "EHLO" -> say(connection, "250-mail\r\n250 AUTH PLAIN");
                // jobs, right@home
                case "AUTH" -> say(connection, line.endsWith(" AGpvYnMAcmlnaHRAaG9tZQ==") ? "235 yes" : "535 no");
                default -> say(connection, "221 bye");
            }
        }
    }

    @Test
    void aCertificateOfNobodyIsNotTrusted() throws Exception {
        try (ServerSocket server = selfSigned()) {
            answer(server, connection -> say(connection, "220 mail ready"));
            Diagnosis found = diagnosis(SMTP, "smtps://localhost:" + server.getLocalPort());
            found.says("PROBLEM", "mail", "cannot be trusted");
            found.advises("Its certificate must be for localhost");
        }
    }

    private ServerSocket selfSigned() throws Exception {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(Home.java()).resolveSibling("keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void aVirusScannerAndANameServerAnswer() throws IOException {
        try (ServerSocket scanner = serving(connection -> say(connection, "PONG"));
                DatagramSocket names = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            background(() -> {
                var question = new DatagramPacket(new byte[512], 512);
                names.receive(question);
                names.send(question);
            });
            Diagnosis found = Diagnosis.of(
                    directory,
                    Map.of(
                            CLAMD, "127.0.0.1:" + scanner.getLocalPort(),
                            DNS, "127.0.0.1:" + names.getLocalPort()));
            found.says("OK", "virus scanner", "It answers.");
            found.says("OK", "name servers", "It answers.");
        }
    }

    @Test
    void aSearchEngineThatLostDataOrRefusesUsIsAProblem() throws IOException {
        for (var each : List.of(
                List.of("200", "{\"status\": \"yellow\"}", "OK", "its state is yellow"),
                List.of("200", "{\"status\": \"red\"}", "PROBLEM", "parts of its indexes are lost"),
                List.of("401", "{}", "PROBLEM", "It refuses us."))) {
            HttpServer engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            engine.createContext("/_cluster/health", exchange -> {
                byte[] body = each.get(1).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(Integer.parseInt(each.get(0)), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            engine.start();
            diagnosis(SEARCH, "http://127.0.0.1:" + engine.getAddress().getPort())
                    .says(each.get(2), "search engine", each.get(3));
            engine.stop(0);
        }
    }

    private Diagnosis diagnosis(String name, String value) throws IOException {
        return Diagnosis.of(directory, Map.of(), name, value);
    }

    private static ServerSocket serving(Answering answering) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        answer(server, answering);
        return server;
    }

    private static void answer(ServerSocket server, Answering answering) {
        background(() -> {
            while (true) {
                Socket connection = server.accept();
                background(() -> {
                    try (connection) {
                        answering.answer(connection);
                    }
                });
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // With the test.
            }
        });
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
