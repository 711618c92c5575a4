package org.jobwright.server;

import static org.jobwright.server.SampleInstance.assertSays;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores that fail within: no server starts on half of one, and it can be done again. */
class FailedRestoreTest {
    private static final Pattern ASIDE = Pattern.compile("Moving what was there to (\\S+)");

    @TempDir
    static Path directory;

    private static SampleInstance sample;
    private static Path whole;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path scratch;

    private Path target;

    @BeforeAll
    static void start() throws Exception {
        sample = SampleInstance.start(directory);
        whole = sample.backup("whole.tar.gz");
    }

    @AfterAll
    static void stop() throws IOException {
        sample.close();
    }

    @Test
    void noServerStartsOnARestoreThatFailedBetweenItsMovesAndItCanBeDoneAgain() throws Exception {
        somebodyElses();
        assertSays("do it again, with --replace", () -> restore(withoutRoomFor("postgres"), Map.of()));

        var data = new DataDirectory(target);
        assertTrue(Files.exists(target.resolve("secrets.properties")), "what was there is known as such");
        assertSays("was cut off", () -> RestoreCommand.refuseUnfinished(data));

        // The lock is held until the process ends.
        Files.delete(target.resolve("lock"));
        assertSays(
                "There is no file",
                () -> sample.restore(
                        scratch.resolve("none"),
                        target,
                        Map.of(),
                        new Progress(System.out, Duration.ZERO),
                        "--replace"));
        assertSays("was cut off", () -> RestoreCommand.refuseUnfinished(data));

        Files.delete(target.resolve("lock"));
        assertEquals(0, restore(said, Map.of()));
        assertDoesNotThrow(() -> RestoreCommand.refuseUnfinished(data));
        assertEquals("needed", data.keptSecret("rows.key"));
        try (var copy = sample.another(data)) {
            assertEquals("1", SampleInstance.ask(copy.start(), "select count(*) from stored_document"));
        }
    }

    @Test
    void aRecordThatWasChangedIsRestoredAndToldByTheExitStatus() throws Exception {
        target = scratch.resolve("data");
        changeRecord("'changed'");
        Path file;
        try {
            file = sample.backup("changed.tar.gz");
        } finally {
            changeRecord("''");
        }
        assertEquals(2, sample.restore(file, target, Map.of(), new Progress(new PrintStream(said), Duration.ZERO)));
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("row 3 was edited"), told);
        assertDoesNotThrow(() -> RestoreCommand.refuseUnfinished(new DataDirectory(target)));
    }

    private static void changeRecord(String details) throws Exception {
        sample.change("alter table audit_entry disable trigger audit_entry_append_only;"
                + " update audit_entry set details = " + details + " where position = 3;"
                + " alter table audit_entry enable trigger audit_entry_append_only");
    }

    private int restore(OutputStream terminal, Map<String, String> environment) throws IOException {
        var progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), Duration.ZERO);
        return sample.restore(whole, target, environment, progress, "--replace");
    }

    private void somebodyElses() throws IOException {
        target = scratch.resolve("data");
        Files.createDirectories(target.resolve("documents/ab"));
        Files.createDirectory(target.resolve("postgres"));
        Files.writeString(target.resolve("secrets.properties"), "rows.key=other\n");
    }

    /** As soon as it is said where what was there goes to, something else has one of the names there. */
    private OutputStream withoutRoomFor(String part) {
        return new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                Matcher aside = ASIDE.matcher(toString(StandardCharsets.UTF_8));
                if (aside.find()) {
                    try {
                        Files.createDirectories(Path.of(aside.group(1), part, "other"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
    }
}
