package org.jobwright.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jobwright.server.FreePorts;
import org.jobwright.server.SampleInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final int TOO_MUCH = 21 * 1024 * 1024;

    @TempDir
    private Path directory;

    @Test
    void aFullLogIsRotatedAndTheServerContinuesWithAnEmptyOne() throws Exception {
        var data = new DataDirectory(directory.resolve("data"));
        data.create();
        try (var server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next())) {
            Database database = server.start();
            Path log = data.root().resolve("postgres.log");
            server.cutLog();
            assertTrue(Files.size(log) > 0, "a short log stays");
            Files.write(log, new byte[TOO_MUCH], StandardOpenOption.APPEND);
            server.cutLog();
            assertThrows(SQLException.class, () -> SampleInstance.ask(database, "select 1 / 0"));

            assertEquals(
                    1,
                    Files.readAllLines(log).stream()
                            .filter(line -> line.contains("division by zero"))
                            .count());
            assertTrue(Files.size(log) < TOO_MUCH, "it goes on at its beginning");
            assertTrue(Files.size(data.root().resolve("postgres.log.1")) >= TOO_MUCH, "the one before is kept");
        }
    }
}
