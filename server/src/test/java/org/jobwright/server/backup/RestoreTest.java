package org.jobwright.server.backup;

import static org.jobwright.server.SampleInstance.CV;
import static org.jobwright.server.SampleInstance.KEY;
import static org.jobwright.server.SampleInstance.ask;
import static org.jobwright.server.SampleInstance.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.audit.AuditVerification;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a real PostgreSQL with the shipped migrations, restored next to it. */
@Tag("slow")
class RestoreTest {
    @TempDir
    static Path directory;

    private static SampleInstance sample;
    private static DataDirectory data;
    private static Database database;
    private static Path whole;

    private final Progress progress = new Progress(new PrintStream(new ByteArrayOutputStream()), Duration.ZERO);

    @TempDir
    private Path scratch;

    @BeforeAll
    static void start() throws Exception {
        sample = SampleInstance.start(directory);
        data = sample.data();
        database = sample.database();
        Files.writeString(data.demoMark(), "loaded");
        whole = sample.backup("whole.tar.gz");
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
            // Sessions that may have ended since then are not restored.
            assertEquals("0", ask(found, "select count(*) from sign_in_session where ended_at is null"));
            try (Connection connection = found.connectAsOwner()) {
                AuditVerification.Result audit = new AuditVerification(connection).verify();
                assertEquals(5, audit.rows());
                assertTrue(audit.firstBadRow().isEmpty());
            }
        }
    }

    /** Such as those that are committed while the backup begins. */
    @Test
    void linesOfTheAuditLogThatWaitAreRestoredAndSealed() throws Exception {
        sample.change(
                "insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                        + " select now(), 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), '' from generate_series(1, 2)");
        Path file;
        try {
            sample.change("alter function jobwright_seal_audit(integer) rename to put_aside;"
                    + " create function jobwright_seal_audit(most integer) returns integer language sql as 'select 0'");
            file = sample.backup("waiting.tar.gz");
        } finally {
            sample.change("drop function jobwright_seal_audit(integer);"
                    + " alter function put_aside(integer) rename to jobwright_seal_audit;"
                    + " alter table audit_line disable trigger user; delete from audit_line;"
                    + " alter table audit_line enable trigger user");
        }
        Path target = scratch.resolve("data");
        restore(file, target);
        try (var copy = sample.another(new DataDirectory(target));
                Connection connection = copy.start().connectAsOwner()) {
            assertEquals(7, new AuditVerification(connection).verify().rows());
        }
    }

    @Test
    @Tag("PRV-05")
    void whoWasErasedSinceTheBackupIsErasedAgain() throws Exception {
        Path target = scratch.resolve("data");
        var restored = new DataDirectory(target);
        restored.create();
        String kim = ask(database, "select id from account");
        Files.writeString(restored.erasures(), "2026-11-29T10:00:00Z ACCOUNT " + kim + "\nhalf a li");
        restore(whole, target);
        try (var copy = sample.another(restored)) {
            Database found = copy.start();
            assertEquals("0", ask(found, "select count(*) from account where id = '" + kim + "'"));
            assertEquals("0", ask(found, "select count(*) from account where display_name like 'Kim%'"));
        }
        assertTrue(Files.exists(restored.erasures()), "for the next restore");
    }

    @Test
    void whoCannotBeErasedAgainDoesNotKeepTheOthers() throws Exception {
        Path target = scratch.resolve("data");
        restore(whole, target);
        try (var copy = sample.another(new DataDirectory(target))) {
            Database found = copy.start();
            UUID kim = UUID.fromString(ask(found, "select id from account"));
            UUID other = UUID.randomUUID();
            try (Connection connection = found.connectAsOwner();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into account select (jsonb_populate_record(a, jsonb_build_object('id', '"
                        + other + "', 'email', 'other@test.example'))).* from account a");
                statement.execute("create function refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'not this one'; end $$");
                statement.execute("create trigger refused before delete on account for each row when (old.id = '" + kim
                        + "') execute function refuse()");
            }
            Erasures.Again again = new Erasures(List.of(kim, other), List.of()).applyTo(found);
            assertEquals(1, again.people());
            assertEquals(Set.of(kim), again.failures().keySet());
            assertEquals("1", ask(found, "select count(*) from account where id = '" + kim + "'"));
            assertEquals("0", ask(found, "select count(*) from account where id = '" + other + "'"));
        }
    }

    /** Their answers are in no backup: a count of a few new ones would reveal what the first report hides. */
    @Test
    void voluntaryAnswersThatWereNotCountedAreNotCountedAfterARestore() throws Exception {
        Path file = scratch.resolve("answers.tar.gz");
        sample.change(
                "insert into hiring_organization (id, version, display_name, slug, profile, decision_delay_hours,"
                        + " answer_promise_days, status, created_at, changed_at)"
                        + " values (gen_random_uuid(), 0, 'Harbour Rail', 'harbour-rail', '{}', 0, 14, 'VERIFIED', now(), now())");
        try {
            sample.change(
                    "insert into equality_block (id, version, organization_id, question_set, begins, ends, closed_on)"
                            + " select gen_random_uuid(), 0, o.id, 'GB', day, day + 90, closed from hiring_organization o,"
                            + " (values (date '2026-07-01', date '2026-10-01'), (date '2026-10-01', null)) b (day, closed)");
            assertEquals(0, new BackupCommand(data, database, progress).run(file));
        } finally {
            sample.change("delete from equality_block");
            sample.change("delete from hiring_organization");
        }
        Path target = scratch.resolve("data");
        restore(file, target);
        try (var copy = sample.another(new DataDirectory(target))) {
            assertEquals(
                    "2026-10-01", ask(copy.start(), "select string_agg(closed_on::text, ',') from equality_block"));
        }
    }

    @Test
    void aBackupOfANewerSchemaIsRefusedBeforeAnythingIsCreated() throws Exception {
        Path file = scratch.resolve("newer.tar.gz");
        String now = "\"schema\" : " + Migrations.newest();
        rewriteDescription(file, text -> text.replace(now, "\"schema\" : 9999"));
        Path target = scratch.resolve("data");
        assertSays("The backup is from a newer Jobwright", () -> restore(file, target));
        assertFalse(Files.exists(target.resolve("postgres")));
    }

    @Test
    void aBackupFromBeforeTheBaselineIsRefusedBeforeAnythingIsCreated() throws Exception {
        Path file = scratch.resolve("before.tar.gz");
        String now = "\"schema\" : " + Migrations.newest();
        rewriteDescription(
                file, text -> text.replace(now, "\"schema\" : 68").replaceFirst("\"01 -?\\d+\"", "\"01 -391275933\""));
        Path target = scratch.resolve("data");
        assertSays("from before version 0.2", () -> restore(file, target));
        assertFalse(Files.exists(target.resolve("postgres")));
    }

    private static void rewriteDescription(Path to, UnaryOperator<String> change) throws IOException {
        RewrittenBackup.write(
                whole,
                to,
                (name, content) -> name.endsWith(".json")
                        ? change.apply(new String(content, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : content);
    }

    @Test
    void aBackupOfAnOlderSchemaIsMigrated() throws Exception {
        var older = new DataDirectory(scratch.resolve("older"));
        older.create();
        Path file = scratch.resolve("older.tar.gz");
        try (var first = sample.another(older)) {
            Database old = first.start();
            new Migrations(old).applyUntil(11);
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
        Path cv = someoneElses(target);
        assertSays("There is data in", () -> restore(whole, target));
        assertTrue(Files.exists(cv));
        assertFalse(Files.exists(target.resolve("postgres")));
    }

    @Test
    void replacedDataIsMovedAside() throws Exception {
        Path target = scratch.resolve("data");
        Path cv = someoneElses(target);
        restore(whole, target, "--replace");
        try (var found = Files.walk(target)) {
            assertTrue(found.anyMatch(path -> path.toString().matches(".*/replaced-[^/]+/documents/ab/cv")));
        }
        assertTrue(Files.exists(new DataDirectory(target).document(KEY)));
        assertFalse(Files.exists(cv));
    }

    private static Path someoneElses(Path target) throws IOException {
        Path cv = target.resolve("documents/ab/cv");
        Files.createDirectories(cv.getParent());
        return Files.writeString(cv, "someone else's");
    }

    @Test
    void aServerDoesNotStartOnHalfARestore() throws Exception {
        var target = new DataDirectory(scratch.resolve("data"));
        target.create();
        Files.createDirectory(target.restoring());
        assertSays("was interrupted", () -> RestoreCommand.refuseUnfinished(target));
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
