package org.jobwright.server.backup;

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
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.audit.Checksums;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL with the shipped migrations, backed up while running. */
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

    /**
     * A mail that is still to be sent needs its link; one that will not be sent does not, and would open an account.
     */
    @Test
    void aBackupContainsNoSecretsOfMailsThatWillNotBeSent() throws Exception {
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
    void aBackupHasTheAuditLogSealedToItsEnd() throws Exception {
        sample.change("insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                + " values (now(), 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), '')");
        sample.backup("sealed.tar.gz");
        assertEquals("0", SampleInstance.ask(sample.database(), "select count(*) from audit_line"));
    }

    @Test
    void whoHoldsTheEndOfTheAuditLogKeepsNobodyFromABackup() throws Exception {
        sample.change("insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                + " values (now(), 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), '')");
        Path file = scratch.resolve("held.tar.gz");
        try (Connection holder = Database.connect(database.url(), database.application());
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('audit_entry'))");
            assertEquals(0, new BackupCommand(data, database, progress).run(file));
        }
        String lines = said.toString(StandardCharsets.UTF_8);
        assertTrue(lines.contains("in the backup without their seal: 1."), lines);
        BackupReader.verify(file);
        sample.change("select jobwright_seal_audit(10)");
    }

    @Test
    void aBackupOverwritesNothing() {
        assertSays("exists already", () -> new BackupCommand(data, database, progress).run(whole));
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
            assertTrue(refused.getFirst().getMessage().contains("exists already"), refused.toString());
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
    void aFileWithAChangedBitIsRefusedInOneSentenceOrReadsTheSame() throws Exception {
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
        RewrittenBackup.write(whole, file, (name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            return name.startsWith("database/account/")
                    ? text.replace("kim@example.org", "eve@example.org").getBytes(StandardCharsets.UTF_8)
                    : content;
        });
        assertSays("was changed after it was made: the rows of account", () -> BackupReader.verify(file));
    }
}
