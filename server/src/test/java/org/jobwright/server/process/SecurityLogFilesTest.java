package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.server.database.DataDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("SEC-62")
class SecurityLogFilesTest {

    @TempDir
    private Path root;

    @Test
    void securityEventsAreKeptForNinetyDaysAndOtherLogsAreLeftAlone() throws IOException {
        var data = new DataDirectory(root);
        Path old = file(data, "security.log.2026-01-01", Duration.ofDays(91));
        Path recent = file(data, "security.log.2026-03-01", Duration.ofDays(89));
        Path today = file(data, "security.log", Duration.ofDays(100));
        Path other = file(data, "server.log.1", Duration.ofDays(100));

        new SecurityLogFiles(data, Clock.systemUTC()).deleteOld();

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(recent));
        assertTrue(Files.exists(today));
        assertTrue(Files.exists(other));
    }

    private static Path file(DataDirectory data, String name, Duration age) throws IOException {
        Path directory = Files.createDirectories(data.serverLog().getParent());
        Path file = Files.createFile(directory.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
