package org.jobwright.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jobwright.server.console.Processes;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that read the database of a stopped instance, as separate processes. */
class StoppedInstanceTest {
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path directory;

    private static DataDirectory data;

    @BeforeAll
    static void anInstanceThatDoesNotRun() throws IOException {
        data = new DataDirectory(directory.resolve("data"));
        data.create();
        try (var server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next())) {
            server.start();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        EmbeddedDatabase.endForgotten(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup elsewhere.tar.gz", "audit verify"})
    void oneCommandAtATimeIsSaidInOneSentence(String command) throws Exception {
        try (FileChannel lock =
                FileChannel.open(data.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            Process second = Launcher.start(command, data.root(), Map.of());
            assertEquals(
                    "Another command is using the data in " + data.root() + "; wait until it ends.",
                    new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            assertEquals(1, second.waitFor());
        }
    }

    @Test
    void anInterruptedCommandLeavesNoDatabaseRunning() throws Exception {
        Process command = startedWithDatabase("audit verify");
        command.destroy();
        command.waitFor();
        assertEquals(List.of(), databases());
    }

    /** Repeated if it ended before it was observed, or its port was taken. */
    private static Process startedWithDatabase(String text) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Process command = Launcher.start(text, data.root(), Map.of());
            Processes.await(PATIENCE, () -> !databases().isEmpty() || !command.isAlive());
            if (command.isAlive()) {
                return command;
            }
        }
        throw new AssertionError("no database was started");
    }

    private static List<ProcessHandle> databases() {
        return Processes.findAll("postgres", "-D " + data.postgres());
    }
}
