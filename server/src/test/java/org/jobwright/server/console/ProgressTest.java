package org.jobwright.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "5, 10, 15", "10, 10, 30", "11, 10, 30", "0, 0, 30"})
    void aBarIsAsFullAsTheWorkIsDone(long done, long total, int filled) {
        assertEquals("[" + "#".repeat(filled) + ".".repeat(30 - filled) + "]", Progress.drawBar(done, total));
    }

    @Test
    void whereNobodyWatchesABarIsOneLine() {
        var said = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO);
        for (int table = 0; table <= 3; table++) {
            progress.bar("Copying tables", table, 3);
        }

        assertEquals(
                "   0.0 s  Copying tables [##############################] 3 of 3\n",
                said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aStepThatTakesLongIsRepeatedUntilEverythingRuns() {
        var said = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ofSeconds(7));
        progress.step("Starting the server");
        progress.repeatAfter(Duration.ZERO);
        progress.repeatSteps();
        progress.repeatAfter(Duration.ofMinutes(1));
        progress.repeatAfter(Duration.ZERO);
        progress.stopRepeating();
        progress.repeatAfter(Duration.ZERO);

        assertEquals(
                List.of("   7.0 s  Starting the server", "   7.0 s  Starting the server"),
                said.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void asALogEachLineIsAnObject() throws IOException {
        var out = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), Duration.ZERO, true);
        progress.step("Starting \"the\" server");
        progress.say("two\nlines");

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertEquals("Starting \"the\" server", first.path("message").asText());
        assertEquals("INFO", first.path("level").asText());
        assertTrue(first.path("timestamp").asText().endsWith("Z"), lines.getFirst());
    }
}
