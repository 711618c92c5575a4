package org.jobwright.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void clearingDeletesTheInstanceAndNothingElse() throws IOException {
        for (String kept : List.of("postgres", "documents", "index", "restoring", "replaced-2026", "own")) {
            Files.createDirectories(root.resolve(kept).resolve("below"));
        }
        new DataDirectory(root).clear();
        try (var left = Files.list(root)) {
            assertEquals(
                    Set.of("replaced-2026", "own"),
                    left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }
}
