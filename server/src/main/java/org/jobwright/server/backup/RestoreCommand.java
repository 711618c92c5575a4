package org.jobwright.server.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jobwright.server.audit.AuditCommand;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.jobwright.server.documents.BucketDocuments;
import org.jobwright.server.documents.ObjectStore;
import org.jobwright.server.documents.StoredDocuments;
import org.jobwright.server.process.ServerProcess;
import org.jobwright.server.process.Settings;

/**
 * {@code restore FILE}: creates an instance from a backup. The file is checked to its end first; everything is prepared
 * next to its destination and moved there once complete, so a failed restore leaves the existing data unchanged.
 */
public final class RestoreCommand {
    private static final int MEGABYTE = 1_000_000;

    private final Home home;
    private final Settings settings;
    private final Progress progress;
    private final DataDirectory data;
    /** Some parts of a restore have been moved and others have not: until it is repeated, no server may start. */
    private boolean half;

    public RestoreCommand(Home home, Settings settings, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.progress = progress;
        this.data = new DataDirectory(settings.data());
    }

    public int run(Path file, boolean replace) throws IOException {
        data.create();
        data.lock();
        if (Files.isSymbolicLink(data.documents())) {
            throw new CommandError(data.documents() + " is a link; restore into a directory of its own first.");
        }
        if (!replace && !data.isEmpty()) {
            throw new CommandError("There is data in " + data.root()
                    + "; --replace moves it aside, or choose another directory with --data.");
        }
        refuseOthersDocuments(replace);
        closeToOthers();
        progress.step("Checking " + file);
        BackupManifest manifest = BackupReader.verify(file);
        if (Migrations.areOlder(manifest.migrations())) {
            throw new CommandError(
                    "This backup is from before version 0.2; only the version that made it can restore it.");
        }
        refuseNewer(manifest);
        progress.step(BackupCommand.describe(manifest));
        if (settings.outsideDatabase().isPresent()) {
            refuseOutside(settings.outsideDatabase().get(), manifest);
        }
        ServerProcess.endForgotten(data);
        EmbeddedDatabase.endForgotten(data);
        var staged = new DataDirectory(data.restoring());
        // An interrupted restore may already have moved some parts.
        half = Files.exists(staged.root());
        EmbeddedDatabase.endForgotten(staged);
        DataDirectory.deleteRecursively(staged.root());
        staged.create();
        try {
            boolean intact = restore(file, manifest, staged);
            half = false;
            return intact ? 0 : 2;
        } catch (IOException | SQLException | CommandError e) {
            throw new CommandError(failed() + e.getMessage(), e);
        } finally {
            if (!half) {
                DataDirectory.deleteRecursively(staged.root());
            }
        }
    }

    private String failed() {
        Optional<String> outside = settings.outsideDatabase().map(Database::url);
        if (half) {
            return "The backup was restored only in part; "
                    + outside.map(url -> "empty the database at " + url + " and ")
                            .orElse("")
                    + "do it again, with --replace: ";
        }
        return "The backup could not be restored"
                + outside.map(url -> ", and the database at " + url + " has to be emptied before another try")
                        .orElse("")
                + ": ";
    }

    /** A mount may belong to someone else; what is put into it has its own permissions. */
    private void closeToOthers() {
        try {
            data.closeToOthers();
        } catch (IOException e) {
            progress.say("Who can read " + data.root() + " stays as it is: " + e.getMessage());
        }
    }

    /** The instance that they belong to may be in use, and the two would delete the documents of each other. */
    private void refuseOthersDocuments(boolean replace) throws IOException {
        if (replace || settings.objectStore().isEmpty()) {
            return;
        }
        ObjectStore store = settings.objectStore().get();
        try (var bucket = new BucketDocuments(store)) {
            if (bucket.isEmpty()) {
                return;
            }
            throw new CommandError("There are documents in " + store + ". Name an empty prefix in"
                    + " JOBWRIGHT_DOCUMENTS_URL; or, if no other instance uses these, add --replace, and those that"
                    + " are in no row are deleted within a day.");
        }
    }

    /** A server never starts on half a restore. */
    public static void refuseUnfinished(DataDirectory data) {
        if (Files.exists(data.restoring())) {
            throw new CommandError("A restore into " + data.root() + " was interrupted; run it again with --replace.");
        }
    }

    private static void refuseNewer(BackupManifest manifest) throws IOException {
        int known = Migrations.newest();
        if (manifest.about().schema() > known) {
            throw new CommandError("The backup is from a newer Jobwright: its schema is "
                    + manifest.about().schema() + ", and this version supports schemas up to " + known + ".");
        }
    }

    /** Returns whether the audit log in the backup is intact. */
    private boolean restore(Path file, BackupManifest manifest, DataDirectory staged) throws IOException, SQLException {
        boolean intact;
        Optional<Database> outside = settings.outsideDatabase();
        if (outside.isPresent()) {
            intact = fill(outside.get(), file, manifest, staged);
        } else {
            progress.step("Setting up PostgreSQL");
            try (var embedded = new EmbeddedDatabase(home.postgres(), staged, freePort())) {
                closeWhenInterrupted(embedded);
                intact = fill(embedded.start(), file, manifest, staged);
            }
            if (!manifest.about().demo().isEmpty()) {
                Files.writeString(staged.demoMark(), manifest.about().demo());
            }
        }
        takeOver(staged);
        progress.step("Restored: everything until " + manifest.about().takenAt());
        progress.say("Everyone has to sign in again; mails not yet sent when the backup was made are sent when"
                + " the instance runs with a mail server.");
        return intact;
    }

    /** Rows are only restored into an empty database; emptying one is up to its own tools. */
    private static void refuseOutside(Database database, BackupManifest manifest) {
        database.check();
        if (!manifest.about().demo().isEmpty()) {
            throw new CommandError("The backup holds demo accounts with a known password;"
                    + " they never go into a database outside.");
        }
        try (Connection connection = database.connectAsOwner()) {
            if (!new Schema(connection).tables().isEmpty()) {
                throw new CommandError("The database at " + database.url() + " is not empty;"
                        + " a backup is restored into an empty one.");
            }
        } catch (SQLException e) {
            throw new CommandError("The database at " + database.url() + " could not be read: " + e.getMessage(), e);
        }
    }

    private boolean fill(Database database, Path file, BackupManifest manifest, DataDirectory staged)
            throws IOException, SQLException {
        progress.step("Creating schema " + manifest.about().schema());
        var migrations = new Migrations(database);
        migrations.applyUntil(manifest.about().schema());
        refuseOtherMigrations(database, manifest);
        progress.step("Restoring rows and documents");
        try (var load = new DatabaseLoad(database)) {
            BackupReader.read(
                    file, new Filling(load, staged, StoredDocuments.of(settings.objectStore(), staged), manifest));
            progress.step("Checking that rows belong together");
            sync(staged.documents());
            // From here on an external database may have rows whose documents have not been moved yet.
            half |= settings.outsideDatabase().isPresent();
            load.finish(manifest);
        }
        int newer = migrations.apply();
        if (newer > 0) {
            progress.step("Applied " + newer + " newer migrations");
        }
        prepare(database);
        Erasures.Again erased = Erasures.in(data.erasures()).applyTo(database);
        progress.say(
                Files.exists(data.erasures())
                        ? "Erased again: " + erased.people() + " people who were deleted after the backup was made."
                        : "There is no " + data.erasures() + ". People who were deleted after the backup was made are"
                                + " back; to forget them, put your copy of that file there and restore again.");
        erased.failures()
                .forEach((id, why) -> progress.say(
                        "NOT erased again: " + id + ". Erase it before anyone uses this instance. " + why));
        return new AuditCommand(database, progress).run() == 0
                && erased.failures().isEmpty();
    }

    private static void refuseOtherMigrations(Database database, BackupManifest manifest) throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            if (!new Schema(connection).migrations().equals(manifest.migrations())) {
                throw new CommandError("The backup is from a database with other migrations.");
            }
        }
    }

    /**
     * Time went back: sessions ended and tokens revoked since would work again, the index has other postings, and the answers of blocks that
     * were not counted are in no backup; counted once more from a few new ones, they would tell what the first report hides.
     */
    private static void prepare(Database database) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update sign_in_session set ended_at = now() where ended_at is null");
            statement.execute("update api_token set revoked_at = now() where revoked_at is null");
            statement.execute("delete from equality_block where closed_on is null");
            statement.execute("select posting_index_note_all()");
            // Transactions are numbered anew here; programs would wait for the old numbers.
            statement.execute("update job_posting set changed_xid = pg_current_xact_id()");
            statement.execute("update job_application set changed_xid = pg_current_xact_id()");
            statement.execute("update webhook_message set written_xid = pg_current_xact_id()");
            // A restored copy may run beside the original, and both would call the programs of employers.
            statement.execute("update webhook_endpoint set state = 'PAUSED' where state = 'ACTIVE'");
            statement.execute("analyze");
        }
    }

    /** Existing data is moved aside and never deleted here. */
    private void takeOver(DataDirectory staged) throws IOException {
        half = true;
        if (!data.isEmpty()) {
            Path aside =
                    data.root().resolve("replaced-" + Instant.now().toString().replace(':', '-'));
            progress.step("Moving the existing data to " + aside);
            data.moveTo(aside);
        }
        Files.deleteIfExists(data.documents());
        staged.moveTo(data.root());
        data.create();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void closeWhenInterrupted(EmbeddedDatabase embedded) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                embedded.close();
                            } catch (IOException e) {
                                System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
                            }
                        },
                        "stop"));
    }

    /** A committed row has its file on disk. */
    private static void sync(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                DataDirectory.force(path);
            }
        }
    }

    /** Puts the contents of a backup in place. */
    private final class Filling implements BackupContents {
        private final DatabaseLoad load;
        private final DataDirectory staged;
        private final StoredDocuments documents;
        private final long all;
        private long done;
        private long shown;

        private Filling(DatabaseLoad load, DataDirectory staged, StoredDocuments documents, BackupManifest manifest) {
            this.load = load;
            this.staged = staged;
            this.documents = documents;
            this.all = manifest.bytes() / MEGABYTE;
        }

        @Override
        public void secrets(Properties secrets) {
            staged.secrets().keep(secrets);
        }

        @Override
        public void rows(String table, byte[] rows) throws SQLException {
            load.rows(table, rows);
            show(rows.length);
        }

        @Override
        public void document(String key, byte[] content) throws IOException {
            documents.keep(key, content);
            show(content.length);
        }

        private void show(int more) {
            done += more;
            if (done / MEGABYTE > shown) {
                shown = done / MEGABYTE;
                progress.bar("Restoring megabytes", shown, all);
            }
        }
    }
}
