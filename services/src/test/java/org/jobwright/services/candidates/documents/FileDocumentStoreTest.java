package org.jobwright.services.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDocumentStoreTest {

    private static final Instant LIMIT = Instant.parse("2026-11-25T12:00:00Z");
    private static final String DIRECTORY = "jobwright.documents.dir";

    @TempDir
    private Path directory;

    private final FileDocumentStore store = new FileDocumentStore();

    @BeforeEach
    void inADirectory() {
        System.setProperty(DIRECTORY, directory.toString());
    }

    @AfterEach
    void inNone() {
        System.clearProperty(DIRECTORY);
    }

    @Test
    void unfinishedFilesOfAKilledServerAreDeletedLater() throws Exception {
        String key = store.put(new byte[] {1});
        Path place = directory.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
        put(place.resolve(key), LIMIT.minusSeconds(1));
        Path old = put(place.resolve("put123456789.tmp"), LIMIT.minusSeconds(1));
        Path young = put(place.resolve("put987654321.tmp"), LIMIT.plusSeconds(1));

        store.deleteUnfinishedBefore(LIMIT);

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
        assertEquals(List.of(key), store.keysPutBefore(LIMIT, key.substring(0, 2)));
    }

    private static Path put(Path file, Instant at) throws IOException {
        Files.write(file, new byte[] {1});
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
