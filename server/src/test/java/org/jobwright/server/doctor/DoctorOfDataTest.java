package org.jobwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.server.FreePorts;
import org.jobwright.server.Main;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.console.Processes;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database and the data directory, well and spoiled. */
class DoctorOfDataTest {
    @TempDir
    private static Path directory;

    private static SampleInstance sample;
    private static Map<String, String> outside;
    private static Path data;

    @BeforeAll
    static void anInstanceWithAnExternalDatabase() throws IOException, SQLException {
        sample = SampleInstance.start(directory);
        outside = new HashMap<>(SampleInstance.asOutside(sample.database()));
        outside.put("JOBWRIGHT_BASE_URL", "https://localhost");
        data = directory.resolve("other");
        new DataDirectory(data).create();
        new DataDirectory(data).secrets().kept("factors.key");
    }

    @AfterAll
    static void stop() throws IOException {
        sample.close();
    }

    @Test
    void aDatabaseThatIsWellHasNoProblem() throws Exception {
        sample.change("""
                insert into site_version (id, part, language, number, content, written_at, written_by)
                select gen_random_uuid(), part, 'EN', 1, 'A text', now(), (select id from account)
                from unnest(array['IMPRINT', 'PRIVACY', 'CONTACT']) part""");
        Diagnosis found = Diagnosis.of(data, outside);
        found.says("OK", "database", sample.database().url());
        found.says("OK", "roles", "only the owner changes tables");
        found.says("OK", "schema", "up to date");
        found.says("OK", "clock of rows", "agrees");
        found.says("OK", "site texts", "are written");
        found.says("OK", "data directory", "nobody else can read it");
        found.says("OK", "documents", "can be stored");
        found.says("OK", "keys", "are there");
        sample.change("delete from site_version");
    }

    @Test
    void missingTextsOfTheSiteAreNamed() throws IOException {
        Diagnosis.of(data, outside).says("PROBLEM", "site texts", "Missing: contact, imprint, privacy.");
    }

    @Test
    void theOrganizationWhoseProviderSignsStaffInIsLookedAt() throws Exception {
        staffSignOn("PROBLEM", "no organization with the address our-own");
        sample.change("""
                insert into hiring_organization (id, version, display_name, slug, profile, decision_delay_hours,
                  answer_promise_days, status, created_at, changed_at)
                values (gen_random_uuid(), 0, 'Our own', 'our-own', '{}', 0, 14, 'UNVERIFIED', now(), now())""");
        staffSignOn("PROBLEM", "our-own has no sign-on provider");
        sample.change("""
                insert into identity_provider (id, version, organization_id, issuer, client_id, client_secret, domains,
                  newcomer_role, group_claim, group_roles, required, made_by, made_at, changed_at)
                select gen_random_uuid(), 0, o.id, 'https://id.example.org', 'jobwright', 'sealed', '', 'VIEWER', 'groups',
                  '[]', false, a.id, now(), now() from hiring_organization o, account a""");
        staffSignOn("PROBLEM", "our-own is not verified and has proved no domain");
        sample.change("update hiring_organization set status = 'VERIFIED'");
        staffSignOn("OK", "with the provider of our-own");
        sample.change("""
                insert into organization_membership (id, version, organization_id, account_id, role, joined_at)
                select gen_random_uuid(), 0, o.id, a.id, 'OWNER', now() from hiring_organization o, account a""");
        staffSignOn("PROBLEM", "decide which provider stands for the password of staff");
        sample.change("delete from organization_membership");
        sample.change("delete from identity_provider");
        sample.change("delete from hiring_organization");
    }

    private static void staffSignOn(String kind, String words) throws IOException {
        Diagnosis.of(data, outside, "JOBWRIGHT_STAFF_SIGN_ON", "our-own").says(kind, "staff sign-on", words);
    }

    @Test
    void aWrongPasswordOrNameOfTheDatabaseIsTold() throws IOException {
        Diagnosis wrong = Diagnosis.of(data, outside, "JOBWRIGHT_DB_PASSWORD", "wrong");
        wrong.says("PROBLEM", "database", "password authentication failed");
        wrong.advises("Check user and password");
        Diagnosis.of(data, outside, "JOBWRIGHT_DB_URL", sample.database().url() + "_")
                .advises("Create the database, or correct its name");
        Diagnosis.of(data, outside, "JOBWRIGHT_DB_URL", "jdbc:postgresql://127.0.0.1:" + FreePorts.next() + "/x")
                .advises("Check whether PostgreSQL runs");
    }

    @Test
    void aRoleThatMayTooMuchOrTooLittleIsAProblem() throws Exception {
        asSuperuser("alter role jobwright_app bypassrls");
        Diagnosis.of(data, outside).says("PROBLEM", "roles", "exempt from row-level security");
        asSuperuser("alter role jobwright_app nobypassrls", "revoke update on account from jobwright_app");
        Diagnosis.of(data, outside).says("PROBLEM", "roles", "may not read and write the tables");
        asSuperuser("grant update on account to jobwright_app");
        Diagnosis.of(data, outside).says("OK", "roles", "");
    }

    @Test
    void anAuditLogFromTheFutureIsAProblem() throws Exception {
        sample.change("insert into audit_entry (at, actor_kind, action, subject_type, subject_id, details)"
                + " select now() + interval '1 hour', 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), ''");
        Diagnosis.of(data, outside).says("PROBLEM", "clock of rows", "still to come");
        asSuperuser("set session_replication_role = replica", "delete from audit_entry where at > now()");
    }

    @Test
    void linesOfTheAuditLogThatNobodySealsAreAProblemOfARunningInstance() throws Exception {
        Diagnosis.of(data, outside).says("OK", "audit log", "sealed");
        sample.change("insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                + " values (now(), 'SYSTEM', 'AccountRegistered', 'Account', gen_random_uuid(), '')");
        Diagnosis.of(data, outside).says("OK", "audit log", "sealed");
        asSuperuser(
                "set session_replication_role = replica",
                "update audit_line set written_at = now() - interval '61 seconds'");
        Diagnosis.of(data, outside).says("NOTE", "audit log", "1 lines of the audit log are not sealed");
        assertTrue(new DatabaseCheck(sample.database()).auditLog(true).isProblem());
        sample.change("select jobwright_seal_audit(10)");
        Diagnosis.of(data, outside).says("OK", "audit log", "sealed");
    }

    @Test
    void missingAndReadableKeysAreAProblem() throws IOException {
        Path log = new DataDirectory(data).serverLog();
        Path keys = data.resolve("secrets.properties");
        String content = Files.readString(keys);
        Files.createDirectories(log.getParent());
        Files.createFile(log);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        Diagnosis.of(data, outside).says("PROBLEM", "keys", "Other users of this machine can read");
        Files.delete(keys);
        Diagnosis.of(data, outside).says("PROBLEM", "keys", "is missing");
        DataDirectory.writePrivately(keys, "rows.key=needed\n");
        Diagnosis.of(data, outside).says("PROBLEM", "keys", "has no factors.key");
        DataDirectory.writePrivately(keys, content);
        Files.delete(log);
    }

    @Test
    void aFullDiskIsAProblem() throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        String command = "mount -t tmpfs -o size=512k,mode=700 tmpfs " + small + " && mkdir " + small
                + "/documents && exec \"$@\"";
        List<String> alone = List.of("unshare", "-r", "-m", "sh", "-c", command, "sh");
        assumeTrue(new ProcessBuilder(Processes.prefixed(alone, List.of("true")))
                        .start()
                        .waitFor()
                == 0);
        Process doctor = new ProcessBuilder(Processes.prefixed(alone, doctorOf(small)))
                .redirectErrorStream(true)
                .start();
        String said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("No document can be stored: No space left on device."), said);
        assertTrue(said.contains("0.0 of 0.0 GB are free."), said);
        assertEquals(1, doctor.waitFor());
    }

    @Test
    void aStoppedInstanceIsExaminedAndLeftStopped() throws Exception {
        Path stopped = directory.resolve("stopped");
        Process migrate = new ProcessBuilder(command("migrate", stopped))
                .redirectErrorStream(true)
                .start();
        migrate.getInputStream().readAllBytes();
        assertEquals(0, migrate.waitFor());
        Process doctor =
                new ProcessBuilder(doctorOf(stopped)).redirectErrorStream(true).start();
        String said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.matches("(?s).*OK +schema +It is up to date.*"), said);
        assertTrue(said.matches("(?s).*NOTE +server +It is not running.*"), said);
        assertEquals(1, doctor.waitFor(), "the texts of the site are missing");
        assertEquals(List.of(), Processes.findAll("postgres", "-D " + new DataDirectory(stopped).postgres()));
    }

    private static List<String> doctorOf(Path data) throws IOException {
        return command("doctor", data);
    }

    private static List<String> command(String command, Path data) throws IOException {
        return List.of(
                Home.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--no-demo",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(FreePorts.next()));
    }

    private static void asSuperuser(String... statements) throws SQLException {
        var superuser = new Login("postgres", sample.data().secrets().kept("database.superuser"));
        try (Connection connection = Database.connect(sample.database().url(), superuser);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
