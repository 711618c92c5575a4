package org.jobwright.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jobwright.server.audit.AuditSeal;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.documents.FolderDocuments;
import org.jobwright.server.documents.StoredDocuments;

/**
 * {@code backup FILE|DIR}: everything that cannot be recreated, in one file that only its owner can read. The file gets
 * its name only once it is complete and on disk.
 */
public final class BackupCommand {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'jobwright-'yyyyMMdd'T'HHmmss'Z.tar.gz'")
            .withZone(ZoneOffset.UTC);
    private static final int DOCUMENTS_BETWEEN_SHOWS = 200;

    private final DataDirectory data;
    private final StoredDocuments stored;
    private final Database database;
    private final Progress progress;

    /** Of an instance with its documents in its data directory. */
    public BackupCommand(DataDirectory data, Database database, Progress progress) {
        this(data, new FolderDocuments(data), database, progress);
    }

    public BackupCommand(DataDirectory data, StoredDocuments stored, Database database, Progress progress) {
        this.data = data;
        this.stored = stored;
        this.database = database;
        this.progress = progress;
    }

    public int run(Path target) throws IOException {
        Path file = Files.isDirectory(target) ? target.resolve(NAME.format(Instant.now())) : target;
        if (Files.exists(file)) {
            throw isThere(file, null);
        }
        try {
            // Only its owner can read it, and no other backup writes to it.
            Path draft = Files.createTempFile(directory(file), file.getFileName() + ".", ".part");
            try {
                BackupManifest manifest = write(draft);
                Files.move(draft, file);
                DataDirectory.force(directory(file));
                return report(manifest, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw isThere(file, e);
        } catch (IOException e) {
            throw new CommandError("The backup could not be written to " + file + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new CommandError("The database could not be read: " + e.getMessage(), e);
        }
    }

    private static Path directory(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static CommandError isThere(Path file, IOException cause) {
        return new CommandError(file + " exists already; a backup never overwrites a file.", cause);
    }

    /** The chain in the backup reaches to the end of the log, but for what is written meanwhile or cannot be sealed. */
    private void sealAuditLog() throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            long waiting = new AuditSeal(owner).sealAll();
            if (waiting > 0) {
                progress.say("Lines of the audit log that are in the backup without their seal: " + waiting
                        + ". Another session of the database holds the end of the log; pg_locks names it.");
            }
        }
    }

    /** Closing writes the end, so the file is forced to disk after that. */
    private BackupManifest write(Path draft) throws IOException, SQLException {
        BackupManifest manifest;
        sealAuditLog();
        try (var backup = new BackupWriter(new BufferedOutputStream(Files.newOutputStream(draft)));
                var snapshot = new DatabaseSnapshot(database)) {
            manifest = write(snapshot, backup);
        }
        DataDirectory.force(draft);
        return manifest;
    }

    /** The files after the rows: a file of a row in the snapshot was stored before the row was committed. */
    private BackupManifest write(DatabaseSnapshot snapshot, BackupWriter backup) throws IOException, SQLException {
        var migrations = snapshot.schema().migrations();
        backup.about(new BackupManifest.About(
                BackupManifest.FORMAT,
                Schema.newest(migrations),
                snapshot.takenAt().toString(),
                data.demoContent()));
        backup.secrets(data.secrets().ofRows());
        int tables = 0;
        for (Schema.Table table : snapshot.tables()) {
            backup.table(table, out -> snapshot.copy(table, out));
            progress.bar("Copying tables", ++tables, snapshot.tables().size());
        }
        long documents = snapshot.documents();
        var copied = new long[1];
        snapshot.forEachDocument((key, sha256) -> {
            backup.document(key, stored.read(key), sha256);
            copied[0]++;
            if (copied[0] % DOCUMENTS_BETWEEN_SHOWS == 0 && copied[0] < documents) {
                progress.bar("Copying documents", copied[0], documents);
            }
        });
        if (documents > 0) {
            progress.bar("Copying documents", documents, documents);
        }
        return backup.finish(migrations, snapshot.schema().sequences());
    }

    private int report(BackupManifest manifest, Path file) throws IOException {
        long size = Files.size(file);
        DataDirectory.writePrivately(
                data.lastBackup(), manifest.about().takenAt() + " " + file.getFileName() + " " + size + "\n");
        progress.step(describe(manifest) + ": " + file + ", " + String.format(Locale.ROOT, "%.1f MB", size / 1e6));
        return warnOfDamage(manifest) ? 2 : 0;
    }

    /** Checks a file without restoring it. */
    public static int verify(Path file, Progress progress) throws IOException {
        BackupManifest manifest = BackupReader.verify(file);
        progress.say("The backup is whole. " + describe(manifest) + ".");
        manifest.documents().damaged().forEach(key -> progress.say("  without the document " + key));
        return 0;
    }

    private boolean warnOfDamage(BackupManifest manifest) {
        for (String key : manifest.documents().damaged()) {
            progress.say("The document " + stored.place(key)
                    + " is missing or was changed, and is not in this backup; an older one may have it.");
        }
        return !manifest.documents().damaged().isEmpty();
    }

    static String describe(BackupManifest manifest) {
        return String.format(
                Locale.ROOT,
                "Everything until %s, schema %d: %,d rows, %,d documents",
                manifest.about().takenAt(),
                manifest.about().schema(),
                manifest.rows(),
                manifest.documents().count());
    }
}
