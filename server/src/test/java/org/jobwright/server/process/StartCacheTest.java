package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    private Path directory;

    private StartCache cache;
    private Path recorded;
    private Path kept;

    @BeforeEach
    void anInstanceThatNeverRan() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "older Java machines have no such cache");
        Path wildfly = Files.createDirectories(directory.resolve("target/wildfly"));
        var data = new DataDirectory(directory.resolve("data"));
        Files.createDirectories(data.server());
        cache = new StartCache(new Home(directory.resolve("target")), data);
        recorded = data.server().resolve("start.aot");
        kept = wildfly.resolve("start-" + Runtime.version() + ".aot");
    }

    @Test
    void theFirstRunRecords() {
        assertEquals(Optional.of("-XX:AOTCacheOutput=" + recorded), cache.option());
        assertTrue(cache.isRecording());
    }

    @Test
    void theNextRunUsesTheRecording() throws IOException {
        Files.writeString(recorded, "what the machine wrote");

        cache.keep();

        assertEquals(Optional.of("-XX:AOTCache=" + kept), cache.option());
        assertFalse(cache.isRecording());
        assertEquals("what the machine wrote", Files.readString(kept));
    }

    @Test
    void aKilledRunRecordsNothing() throws IOException {
        cache.keep();

        assertTrue(cache.isRecording());
    }
}
