package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jobwright.server.database.DataDirectory;

/** The security logs of past days, one file each: they are kept for a time, not up to a size. */
final class SecurityLogFiles {
    static final Duration KEPT_FOR = Duration.ofDays(90);

    private static final Pattern OF_A_DAY = Pattern.compile("security\\.log\\.\\d{4}-\\d{2}-\\d{2}");
    private static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final Path directory;
    private final Clock clock;
    private Instant looked = Instant.MIN;

    SecurityLogFiles(DataDirectory data, Clock clock) {
        this.directory = data.serverLog().getParent();
        this.clock = clock;
    }

    /** Deletes expired files, now and then. */
    void deleteOld() throws IOException {
        Instant now = clock.instant();
        if (looked.isAfter(now.minus(LOOKS_EVERY)) || !Files.isDirectory(directory)) {
            return;
        }
        looked = now;
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                boolean isOfADay =
                        OF_A_DAY.matcher(file.getFileName().toString()).matches();
                if (isOfADay && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT_FOR))) {
                    Files.delete(file);
                }
            }
        }
    }
}
