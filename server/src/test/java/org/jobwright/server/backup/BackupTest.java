package org.jobwright.server.backup;

import static org.jobwright.server.SampleInstance.CV;
import static org.jobwright.server.SampleInstance.KEY;
import static org.jobwright.server.SampleInstance.ask;
import static org.jobwright.server.SampleInstance.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.audit.AuditVerification;
import org.jobwright.server.audit.Checksums;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL with the shipped migrations, backed up while running and restored next to it. */
class BackupTest {
    @TempDir
    static Path directory;

    private static SampleInstance sample;
    private static DataDirectory data;
    private static Database database;
    private static Path whole;
    private static String noted;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO);

    @TempDir
    private Path scratch;

    @BeforeAll
    static void start() throws Exception {
        sample = SampleInstance.start(directory);
        data = sample.data();
        database = sample.database();
        Files.writeString(data.demoMark(), "loaded");
        whole = sample.backup("whole.tar.gz");
        noted = Files.readString(data.lastBackup());
    }

    @AfterAll
    static void stop() throws IOException {
        sample.close();
    }

    @Test
    void aRestoredInstanceHasEveryRowFileSequenceAndSecretAndNoOpenSession() throws Exception {
        Path target = scratch.resolve("data");
        restore(whole, target);

        var restored = new DataDirectory(target);
        assertEquals("loaded", restored.demoContent(), "demo accounts stay known as such");
        assertEquals("needed", restored.secrets().kept("rows.key"));
        assertEquals(new String(CV, StandardCharsets.UTF_8), Files.readString(restored.document(KEY)));
        try (var copy = sample.another(restored)) {
            Database found = copy.start();
            assertEquals(rows(database), rows(found));
            assertEquals("Kim \\ \"Ö\" \t O'Kafor", ask(found, "select display_name from account"));
            assertEquals("8", ask(found, "select nextval('job_posting_reference_seq')"));
            assertEquals(constraints(database), constraints(found));
            // Sessions that may have been ended since are not open again.
            assertEquals("0", ask(found, "select count(*) from sign_in_session where ended_at is null"));
            try (Connection connection = found.connectAsOwner()) {
                AuditVerification.Result audit = new AuditVerification(connection).verify();
                assertEquals(5, audit.rows());
                assertTrue(audit.firstBadRow().isEmpty());
            }
        }
    }

    /**
     * A mail that is still to be sent needs its link; one that will not be sent does not, and would open an account.
     */
    @Test
    void aBackupHoldsNoSecretsOfMailsThatWillNotBeSent() throws Exception {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String state : List.of("KEPT", "DEAD", "PENDING")) {
                statement.execute("""
                        insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at,
                          facts, state, attempts, next_attempt_at)
                        values (gen_random_uuid(), 0, 'PASSWORD_RESET', 'kim@example.org', 'EN', gen_random_uuid(), now(),
                          '{"token": "secret-of-a-mail-%1$s"}', '%1$s', 0, now())""".formatted(state));
            }
            String rows;
            try (var in = new GZIPInputStream(Files.newInputStream(sample.backup("mails.tar.gz")))) {
                rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            statement.execute("delete from outbox_message");

            assertTrue(rows.contains("secret-of-a-mail-PENDING"));
            assertFalse(rows.contains("secret-of-a-mail-KEPT"));
            assertFalse(rows.contains("secret-of-a-mail-DEAD"));
        }
    }

    @Test
    void onlyItsOwnerReadsABackupAndTheDataDirectoryRecordsIt() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)));
        assertTrue(noted.matches("[0-9T:.-]+Z whole.tar.gz " + Files.size(whole) + "\n"), noted);
        assertEquals(0, BackupCommand.verify(whole, progress));
    }

    @Test
    void aBackupOverwritesNothing() {
        assertSays("is there already", () -> new BackupCommand(data, database, progress).run(whole));
    }

    @Test
    void ofTwoBackupsToOneFileTheFirstIsKeptAndTheSecondIsRefused() throws Exception {
        Path file = scratch.resolve("same.tar.gz");
        try (var threads = Executors.newFixedThreadPool(2);
                Connection hold = database.connectAsOwner();
                Statement statement = hold.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('documents', 0))");
            Callable<Integer> backup = () -> new BackupCommand(data, database, progress).run(file);
            List<Future<Integer>> both = List.of(threads.submit(backup), threads.submit(backup));
            while (!"2".equals(ask(database, "select count(*) from pg_locks where not granted"))) {
                Thread.onSpinWait();
            }
            statement.execute("select pg_advisory_unlock(hashtextextended('documents', 0))");
            List<Throwable> refused = both.stream()
                    .map(BackupTest::refusal)
                    .filter(Objects::nonNull)
                    .toList();
            assertEquals(1, refused.size(), refused.toString());
            assertTrue(refused.getFirst().getMessage().contains("is there already"), refused.toString());
        }
        BackupReader.verify(file);
        try (var left = Files.list(scratch)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private static Throwable refusal(Future<Integer> backup) {
        try {
            backup.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyOneBackupRunsAtATimeAndNoFileIsDeletedMeanwhile() throws Exception {
        try (var snapshot = new DatabaseSnapshot(database)) {
            assertEquals("f", ask(database, "select pg_try_advisory_xact_lock(hashtextextended('documents', 0))"));
            assertEquals(1, snapshot.documents());
        }
        assertEquals("t", ask(database, "select pg_try_advisory_xact_lock(hashtextextended('documents', 0))"));
    }

    @Test
    void aMissingFileIsReportedAndTheRestIsSaved() throws Exception {
        Path file = scratch.resolve("incomplete.tar.gz");
        Path away = directory.resolve("away");
        Files.move(data.document(KEY), away);
        try {
            assertEquals(2, new BackupCommand(data, database, progress).run(file));
        } finally {
            Files.move(away, data.document(KEY));
        }
        assertTrue(said.toString(StandardCharsets.UTF_8).contains(KEY + " is missing"), KEY);
        assertEquals(List.of(KEY), BackupReader.verify(file).documents().damaged());
    }

    @Test
    void aFileThatWasCutOffAnywhereIsRefusedInOneSentence() throws Exception {
        byte[] good = Files.readAllBytes(whole);
        Path file = scratch.resolve("bad.tar.gz");
        for (int length = 0; length < good.length; length += 1 + good.length / 40) {
            Files.write(file, Arrays.copyOf(good, length));
            assertSays("The backup " + file, () -> BackupReader.verify(file));
        }
    }

    /** Some bits of a compressed file may change without changing its content. */
    @Test
    void aFileWithAChangedBitIsRefusedInOneSentenceOrStillHoldsTheSame() throws Exception {
        byte[] good = Files.readAllBytes(whole);
        String content = unzipped(good);
        Path file = scratch.resolve("bad.tar.gz");
        int refused = 0;
        for (int place = 10; place < good.length; place += 1 + good.length / 200) {
            byte[] changed = good.clone();
            changed[place] ^= 4;
            Files.write(file, changed);
            try {
                BackupReader.verify(file);
                assertEquals(content, unzipped(changed), "changed at " + place);
            } catch (CommandError e) {
                assertTrue(e.getMessage().startsWith("The backup " + file), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 150, refused + " were refused");
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return Checksums.sha256(in.readAllBytes());
        }
    }

    @Test
    void contentThatDoesNotMatchItsChecksumsIsRefused() throws Exception {
        Path file = scratch.resolve("tampered.tar.gz");
        rewrite(whole, file, (name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            return name.startsWith("database/account/")
                    ? text.replace("kim@example.org", "eve@example.org").getBytes(StandardCharsets.UTF_8)
                    : content;
        });
        assertSays("was changed after it was made: the rows of account", () -> BackupReader.verify(file));
    }

    @Test
    void aBackupOfANewerSchemaIsRefusedBeforeAnythingIsCreated() throws Exception {
        Path file = scratch.resolve("newer.tar.gz");
        String now = "\"schema\" : " + Migrations.newest();
        rewrite(
                whole,
                file,
                (name, content) -> name.endsWith(".json")
                        ? new String(content, StandardCharsets.UTF_8)
                                .replace(now, "\"schema\" : 9999")
                                .getBytes(StandardCharsets.UTF_8)
                        : content);
        Path target = scratch.resolve("data");
        assertSays("The backup is of a newer Jobwright", () -> restore(file, target));
        assertFalse(Files.exists(target.resolve("postgres")));
    }

    @Test
    void aBackupOfAnOlderSchemaIsMigrated() throws Exception {
        var older = new DataDirectory(scratch.resolve("older"));
        older.create();
        Path file = scratch.resolve("older.tar.gz");
        try (var first = sample.another(older)) {
            Database old = first.start();
            new Migrations(old).applyUntil(9);
            assertEquals(0, new BackupCommand(older, old, progress).run(file));
        }
        Path target = scratch.resolve("data");
        restore(file, target);
        try (var copy = sample.another(new DataDirectory(target))) {
            assertEquals(0, new Migrations(copy.start()).apply());
        }
    }

    @Test
    void onlyItsOwnerReadsARestoreEvenInAReadableDirectory() throws Exception {
        Path target = Files.createDirectory(scratch.resolve("data"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        restore(whole, target);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        try (var paths = Files.walk(target.resolve("documents"))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                assertEquals(
                        Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
            }
        }
    }

    @Test
    void existingDataIsKept() throws Exception {
        Path target = scratch.resolve("data");
        Path cv = somebodyElses(target);
        assertSays("There is data in", () -> restore(whole, target));
        assertTrue(Files.exists(cv));
        assertFalse(Files.exists(target.resolve("postgres")));
    }

    @Test
    void replacedDataIsMovedAside() throws Exception {
        Path target = scratch.resolve("data");
        Path cv = somebodyElses(target);
        restore(whole, target, "--replace");
        try (var found = Files.walk(target)) {
            assertTrue(found.anyMatch(path -> path.toString().matches(".*/replaced-[^/]+/documents/ab/cv")));
        }
        assertTrue(Files.exists(new DataDirectory(target).document(KEY)));
        assertFalse(Files.exists(cv));
    }

    private static Path somebodyElses(Path target) throws IOException {
        Path cv = target.resolve("documents/ab/cv");
        Files.createDirectories(cv.getParent());
        return Files.writeString(cv, "of somebody else");
    }

    @Test
    void aServerDoesNotStartOnHalfARestore() throws Exception {
        var target = new DataDirectory(scratch.resolve("data"));
        target.create();
        Files.createDirectory(target.restoring());
        assertSays("was cut off", () -> RestoreCommand.refuseUnfinished(target));
    }

    @Test
    void anEmptyExternalDatabaseIsFilledUnlessTheBackupHasDemoAccounts() throws Exception {
        Path plain = scratch.resolve("plain.tar.gz");
        Files.delete(data.demoMark());
        try {
            new BackupCommand(data, database, progress).run(plain);
        } finally {
            Files.writeString(data.demoMark(), "loaded");
        }
        var elsewhere = new DataDirectory(scratch.resolve("elsewhere"));
        elsewhere.create();
        try (var other = sample.another(elsewhere)) {
            Database outside = other.start();
            Map<String, String> environment = SampleInstance.asOutside(outside);
            assertSays("demo accounts", () -> restore(whole, scratch.resolve("1"), environment));
            restore(plain, scratch.resolve("2"), environment);
            assertEquals(rows(database), rows(outside));
            assertTrue(Files.exists(new DataDirectory(scratch.resolve("2")).document(KEY)));
            assertSays("is not empty", () -> restore(plain, scratch.resolve("3"), environment));
        }
    }

    private void restore(Path file, Path target, String... options) throws IOException {
        restore(file, target, Map.of(), options);
    }

    private void restore(Path file, Path target, Map<String, String> environment, String... options)
            throws IOException {
        sample.restore(file, target, environment, progress, options);
    }

    private static void rewrite(Path from, Path to, BiFunction<String, byte[], byte[]> change) throws IOException {
        try (var in = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(from)));
                var out = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(to)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), in.readAllBytes());
                var changed = new TarArchiveEntry(entry.getName());
                changed.setSize(content.length);
                out.putArchiveEntry(changed);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
    }

    /** A checksum over the rows of each table that a restore leaves unchanged. */
    private static Map<String, String> rows(Database database) throws SQLException {
        var sums = new TreeMap<String, String>();
        try (Connection connection = database.connectAsOwner()) {
            for (Schema.Table table : new Schema(connection).tables()) {
                if (!List.of("sign_in_session", "posting_index_change").contains(table.name())) {
                    sums.put(
                            table.name(),
                            ask(
                                    database,
                                    "select count(*) || md5(coalesce(string_agg(t::text, '' order by t::text), '')) from "
                                            + table.name() + " t"));
                }
            }
        }
        return sums;
    }

    /** Everything that guards the rows, from the catalog. */
    private static String constraints(Database database) throws SQLException {
        return ask(database, """
                select string_agg(line, E'\n' order by line) from (
                  select conname::text || pg_get_constraintdef(oid) || convalidated::text as line from pg_constraint
                    where connamespace = 'public'::regnamespace
                  union all select tgname::text || tgenabled::text from pg_trigger where not tgisinternal
                  union all select polname::text || polrelid::regclass::text from pg_policy
                  union all select relname::text || relrowsecurity::text || relkind::text from pg_class
                    where relnamespace = 'public'::regnamespace) as schema""");
    }
}
