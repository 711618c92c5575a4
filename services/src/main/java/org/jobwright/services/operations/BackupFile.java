package org.jobwright.services.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The note that the command {@code backup} leaves in the data directory: time, file and size, separated by spaces. */
@ApplicationScoped
class BackupFile {

    private static final Logger LOG = Logger.getLogger(BackupFile.class);
    private static final int FIELDS = 3;

    /** The last backup; empty if there is no note, or an unreadable one. */
    Optional<InstanceStatus.LastBackup> last() {
        Path note = ThisMachine.dataDirectory().resolve("last-backup");
        if (!Files.isReadable(note)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readString(note).strip()));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            LOG.warnf(e, "The note about the last backup cannot be read");
            return Optional.empty();
        }
    }

    /** A file name may contain spaces; time and size do not. */
    static InstanceStatus.LastBackup read(String line) {
        String[] parts = line.split("\\s+", 2);
        int last = line.lastIndexOf(' ');
        if (parts.length + 1 < FIELDS || last < parts[0].length()) {
            throw new IllegalArgumentException("not a time, a file and a size");
        }
        Instant at = OffsetDateTime.parse(parts[0]).toInstant();
        String file = line.substring(parts[0].length(), last).strip();
        return new InstanceStatus.LastBackup(at, file, Long.parseLong(line.substring(last + 1)));
    }
}
