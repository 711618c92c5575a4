package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.junit.jupiter.api.Test;

class BuildTest {
    private static final Map<String, String> BUILDING = Map.of("JOBWRIGHT_BUILDING", "1");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO);

    @Test
    void withoutABuildInTheEnvironmentEverythingIsBuiltAndTheInputIsNotRead() throws IOException {
        InputStream input = input("yes\n");
        assertTrue(Build.of(Map.of(), input, progress).isComplete());
        assertEquals("yes\n", new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void itsLinesAreShownUntilEverythingIsBuilt() throws IOException {
        var script = new PipedOutputStream();
        Build build = Build.of(BUILDING, new PipedInputStream(script), progress);
        script.write("    20.0 s  web-ui: compiler\n".getBytes(StandardCharsets.UTF_8));
        script.write("server\n".getBytes(StandardCharsets.UTF_8));
        build.awaitServer();
        assertFalse(build.isComplete());
        script.write("built\n".getBytes(StandardCharsets.UTF_8));
        script.close();

        build.await();

        assertTrue(build.isComplete());
        assertEquals("    20.0 s  web-ui: compiler\n", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aBuildThatEndsBeforeEverythingIsBuiltHasFailed() {
        Build build = Build.of(BUILDING, input("    20.0 s  web-ui: compiler\n"), progress);

        assertThrows(CommandError.class, build::awaitServer);
        assertThrows(CommandError.class, build::await);

        assertFalse(build.isComplete());
    }

    private static InputStream input(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
