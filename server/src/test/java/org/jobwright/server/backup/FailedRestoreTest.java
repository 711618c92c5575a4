package org.jobwright.server.backup;

import static org.jobwright.server.SampleInstance.KEY;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores that fail midway: no server starts on half of one, and it can be repeated. */
@Tag("slow")
class FailedRestoreTest {
    @TempDir
    static Path directory;

    private static SampleInstance sample;
    private static EmbeddedDatabase other;
    private static Database outside;
    private static Path whole;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path scratch;

    private Path target;

    @BeforeAll
    static void start() throws Exception {
        sample = SampleInstance.start(directory);
        whole = sample.backup("whole.tar.gz");
        var elsewhere = new DataDirectory(directory.resolve("elsewhere"));
        elsewhere.create();
        other = sample.another(elsewhere);
        outside = other.start();
    }

    @AfterAll
    static void stop() throws IOException {
        sample.close();
        other.close();
    }

    @Test
    void noServerStartsOnAHalfMovedRestoreAndItCanBeRepeated() throws Exception {
        someoneElses();
        assertSays("do it again, with --replace", () -> restore(whole, withoutRoomFor("postgres"), Map.of()));

        var data = new DataDirectory(target);
        assertTrue(Files.exists(target.resolve("secrets.properties")), "what was there is known as such");
        assertSays("was interrupted", () -> RestoreCommand.refuseUnfinished(data));

        // The lock is held until the process ends.
        Files.delete(target.resolve("lock"));
        assertSays(
                "Cannot read",
                () -> sample.restore(
                        scratch.resolve("none"),
                        target,
                        Map.of(),
                        new Progress(System.out, Duration.ZERO),
                        "--replace"));
        assertSays("was interrupted", () -> RestoreCommand.refuseUnfinished(data));

        Files.delete(target.resolve("lock"));
        assertEquals(0, restore(whole, said, Map.of()));
        assertDoesNotThrow(() -> RestoreCommand.refuseUnfinished(data));
        assertEquals("needed", data.secrets().kept("rows.key"));
        try (var copy = sample.another(data)) {
            assertEquals("1", SampleInstance.ask(copy.start(), "select count(*) from stored_document"));
        }
    }

    @Test
    void aTamperedAuditLogIsRestoredAndReportedByTheExitStatus() throws Exception {
        target = scratch.resolve("data");
        changeRecord("'changed'");
        Path file;
        try {
            file = sample.backup("changed.tar.gz");
        } finally {
            changeRecord("''");
        }
        assertEquals(2, sample.restore(file, target, Map.of(), new Progress(new PrintStream(said), Duration.ZERO)));
        String output = said.toString(StandardCharsets.UTF_8);
        assertTrue(output.contains("row 3 was edited"), output);
        assertDoesNotThrow(() -> RestoreCommand.refuseUnfinished(new DataDirectory(target)));
    }

    @Test
    void anExternalDatabaseWithTablesOfAFailedRestoreMustBeEmptied() throws Exception {
        someoneElses();
        emptyOutside();
        Path file = Files.copy(whole, scratch.resolve("cut.tar.gz"));
        OutputStream cutting = atOnce("Restoring rows", said -> Files.write(file, new byte[0]));
        assertSays("has to be emptied before another try", () -> restore(file, cutting));

        assertDoesNotThrow(() -> RestoreCommand.refuseUnfinished(new DataDirectory(target)));
        assertTrue(Files.exists(target.resolve("documents/ab")), "what was there stays");
        Files.delete(target.resolve("lock"));
        assertSays("is not empty", () -> restore(whole, said));

        emptyOutside();
        Files.delete(target.resolve("lock"));
        assertEquals(0, restore(whole, said));
    }

    @Test
    void documentsOfRowsInAnExternalDatabaseAreKeptIfTheyCannotBeMoved() throws Exception {
        someoneElses();
        emptyOutside();
        assertSays("empty the database at", () -> restore(whole, withoutRoomFor("documents")));
        Path cv = new DataDirectory(target.resolve("restoring")).document(KEY);
        assertTrue(Files.exists(cv));
        assertSays("was interrupted", () -> RestoreCommand.refuseUnfinished(new DataDirectory(target)));

        Files.delete(target.resolve("lock"));
        assertSays("is not empty", () -> restore(whole, said));
        assertTrue(Files.exists(cv));
    }

    private static void emptyOutside() throws SQLException {
        try (Connection connection = outside.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        }
    }

    /** Into the external database. */
    private int restore(Path file, OutputStream terminal) throws IOException {
        return restore(file, terminal, SampleInstance.asOutside(outside));
    }

    private static void changeRecord(String details) throws Exception {
        sample.change("alter table audit_entry disable trigger audit_entry_append_only;"
                + " update audit_entry set details = " + details + " where position = 3;"
                + " alter table audit_entry enable trigger audit_entry_append_only");
    }

    private int restore(Path file, OutputStream terminal, Map<String, String> environment) throws IOException {
        var progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), Duration.ZERO);
        return sample.restore(file, target, environment, progress, "--replace");
    }

    private void someoneElses() throws IOException {
        target = scratch.resolve("data");
        Files.createDirectories(target.resolve("documents/ab"));
        Files.createDirectory(target.resolve("postgres"));
        Files.writeString(target.resolve("secrets.properties"), "rows.key=other\n");
    }

    /** As soon as the new place of the existing data is printed, something else takes one of the names there. */
    private static OutputStream withoutRoomFor(String part) {
        return atOnce(
                "Moving the existing data to (\\S+)", aside -> Files.createDirectories(Path.of(aside, part, "other")));
    }

    private interface Act {
        void with(String words) throws IOException;
    }

    /** Acts when these words are printed, with the last group of the pattern. */
    private static OutputStream atOnce(String pattern, Act act) {
        Pattern words = Pattern.compile(pattern);
        return new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                Matcher said = words.matcher(new String(bytes, offset, length, StandardCharsets.UTF_8));
                try {
                    if (said.find()) {
                        act.with(said.group(said.groupCount()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
