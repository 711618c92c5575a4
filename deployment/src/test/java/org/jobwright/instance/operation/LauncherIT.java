package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.Trial;
import org.jobwright.instance.Instance;
import org.jobwright.server.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and being killed: whatever happened, the next start needs no manual step. */
@Tag("slow")
class LauncherIT {
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    /** Each background job logs its failure once in full, and then in one line; each health check logs some. */
    private static final long MOST_OF_AN_OUTAGE = 512 * 1024;

    private static final long MOST_OF_A_LOOK = 3 * 1024;

    private static final int PORT = Build.freePort();

    @TempDir
    private static Path data;

    private static Instance instance;

    /** The instance that the previous test left running, or a new one on the same data. */
    @BeforeEach
    void anInstanceIsReady() throws IOException {
        if (instance == null || !instance.launcher().isAlive()) {
            start();
        }
        Trial.await(Duration.ofMinutes(1), "the instance is not ready", LauncherIT::isReady);
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    @Test
    void anInstanceStartsStopsAndLeavesNoProcess() throws Exception {
        ProcessHandle server = instance.server();
        ProcessHandle database = instance.database();

        assertEquals(200, status(instance));
        assertEquals(
                "Jobwright is ready: http://localhost:" + PORT + "/",
                instance.said().getLast());
        instance.launcher().destroy();

        assertAll(
                () -> assertTrue(instance.ends(), "launcher"),
                () -> assertFalse(server.isAlive(), "server"),
                () -> assertFalse(database.isAlive(), "database"));
    }

    @Test
    void aKilledLauncherDoesNotPreventTheNextStart() throws Exception {
        instance.launcher().destroyForcibly();
        assertTrue(instance.ends(), "the launcher is gone");
        start();
        assertEquals(200, status(instance));
    }

    @Test
    void aKilledServerIsRestartedAndOneThatKeepsDyingEndsTheLauncher() throws Exception {
        ProcessHandle database = instance.database();
        ProcessHandle server = instance.server();
        server.destroyForcibly();
        Trial.await(Duration.ofMinutes(3), "the server is not there again", () -> servesAnew(server));
        assertEquals(database.pid(), instance.database().pid());

        Instant latest = Instant.now().plus(Duration.ofMinutes(4));
        while (instance.launcher().isAlive() && Instant.now().isBefore(latest)) {
            killServer();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(instance.ends(), "the launcher gives up");
        assertFalse(database.isAlive(), "database");
        start();
        assertEquals(200, status(instance));
    }

    private static boolean servesAnew(ProcessHandle before) throws InterruptedException {
        try {
            return instance.server().pid() != before.pid() && status(instance) == 200;
        } catch (IOException | NoSuchElementException notYet) {
            return false;
        }
    }

    private static void killServer() {
        try {
            instance.server().destroyForcibly();
        } catch (IOException | RuntimeException none) {
            // Between two of them, or none any more.
        }
    }

    @Test
    void aKilledDatabaseIsRestartedUnderTheRunningServer() throws Exception {
        ProcessHandle server = instance.server();
        ProcessHandle database = instance.database();
        database.destroyForcibly();

        Trial.await(Duration.ofSeconds(60), "the database is not there again", () -> hasAnother(database));
        assertEquals(server.pid(), instance.server().pid());
        assertEquals(200, status(instance));
    }

    @Test
    void aDatabaseOutageDoesNotFloodTheLog() throws Exception {
        long before = logged();
        long looks = 0;
        ProcessHandle launcher = instance.launcher();
        signal("STOP", launcher);
        try {
            instance.database().destroyForcibly();
            Instant end = Instant.now().plus(OUTAGE);
            while (Instant.now().isBefore(end)) {
                status(instance.management("/health/ready"));
                status(instance);
                looks++;
            }
        } finally {
            signal("CONT", launcher);
        }
        long written = logged() - before;
        assertTrue(written < MOST_OF_AN_OUTAGE + looks * MOST_OF_A_LOOK, written + " bytes in " + looks + " looks");
    }

    private static long logged() throws IOException {
        return Files.size(instance.data().resolve("server/log/server.log"));
    }

    /** The launcher would restart the database. */
    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor());
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return status(instance.management("/health/ready")) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean hasAnother(ProcessHandle database) throws InterruptedException {
        try {
            return instance.database().pid() != database.pid() && isReady();
        } catch (IOException | NoSuchElementException notYet) {
            return false;
        }
    }

    @Test
    void otherCommandsActOnTheInstanceOfTheirDirectory() throws Exception {
        Output second = run("run", "--port", Integer.toString(Build.freePort()), "--data", data.toString());
        Path launcherLog = Files.writeString(data.resolve("launcher.log"), "What the running launcher said.");
        Output detached = run("run", "--detach", "--data", data.toString());
        Output running = run("status", "--data", data.toString());
        Output audit = run("audit", "verify", "--data", data.toString());
        Output stopped = run("stop", "--data", data.toString());
        Output after = run("status", "--data", data.toString());

        assertAll(
                () -> assertEquals(1, second.status()),
                () -> assertTrue(second.text().contains("already running"), second.text()),
                () -> assertEquals(1, detached.status()),
                () -> assertTrue(detached.text().contains("already running"), detached.text()),
                () -> assertTrue(Files.readString(launcherLog).startsWith("What"), "its log is its own"),
                () -> assertTrue(running.text().contains("http://localhost:" + PORT), running.text()),
                () -> assertTrue(audit.text().contains("intact"), audit.text()),
                () -> assertEquals(0, stopped.status(), stopped.text()),
                () -> assertEquals(1, after.status(), after.text()),
                () -> assertTrue(instance.ends()));
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws Exception {
        for (String secret : List.of("secrets.properties", "control-token", "server/server.properties")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(instance.data().resolve(secret))),
                    secret);
        }
        String commandLine = instance.server().info().commandLine().orElse("");
        assertFalse(commandLine.contains("password"), "no password on a command line");
    }

    @Test
    void aWrongValueInTheEnvironmentStopsTheStartWithOneSentence() throws Exception {
        ProcessBuilder run = Instance.command(List.of("run", "--data", data.toString()));
        run.environment().put("JOBWRIGHT_DB_URL", "mysql://somewhere");

        Output output = outputOf(run);

        assertEquals("JOBWRIGHT_DB_URL must start with jdbc:postgresql:, not \"mysql://somewhere\".", output.text());
        assertEquals(1, output.status());
    }

    private static void start() throws IOException {
        instance = Instance.start(data, PORT, "--no-demo");
    }

    private static int status(Instance instance) throws IOException, InterruptedException {
        return status(instance.address("/"));
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private record Output(int status, String text) {}

    private static Output run(String... arguments) throws IOException, InterruptedException {
        return outputOf(Instance.command(List.of(arguments)));
    }

    private static Output outputOf(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Output(process.waitFor(), text);
    }
}
