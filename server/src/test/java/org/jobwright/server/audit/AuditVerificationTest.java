package org.jobwright.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.server.FreePorts;
import org.jobwright.server.audit.AuditVerification.BadRow;
import org.jobwright.server.audit.AuditVerification.Fault;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Login;
import org.jobwright.server.database.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log on a real PostgreSQL with the shipped migrations. */
@Tag("PRV-07")
class AuditVerificationTest {

    private static final int ROWS = 10;

    /** Entries of the access log are kept for two years. */
    private final LocalDate sealed = LocalDate.now(ZoneOffset.UTC).minusDays(30);

    @TempDir
    static Path directory;

    private static EmbeddedDatabase server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        var data = new DataDirectory(directory.resolve("data"));
        data.create();
        server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next());
        database = server.start();
        new Migrations(database).apply();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void recordTenRows() throws SQLException {
        tamper("truncate audit_entry");
        for (int i = 0; i < ROWS; i++) {
            asApplication("insert into audit_entry"
                    + " (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)"
                    + " values (now(), 'PERSON', gen_random_uuid(), 'JobPostingPublished', 'JobPosting',"
                    + " gen_random_uuid(), null, 'version')");
        }
    }

    @Test
    void anUntouchedAuditLogIsIntact() throws SQLException {
        AuditVerification.Result result = verify();
        assertEquals(ROWS, result.rows());
        assertEquals(Optional.empty(), result.firstBadRow());
    }

    @Test
    void aDayOfTheAccessLogThatIsNotAsItWasSealedIsFound() throws SQLException {
        tamper("insert into account (id, version, email, display_name, language, status, moderator, administrator,"
                + " registered_at) values (gen_random_uuid(), 0, 'reader@test.example', 'Reader', 'EN', 'UNCONFIRMED', false,"
                + " false, now())");
        tamper("insert into access_entry (at, actor_id, part, via) select timestamptz '" + sealed
                + "T12:00:00Z', id, 'LIST'," + " 'SESSION' from account");
        tamper("insert into access_seal select d, f.entries, f.sha256 from (select date '" + sealed + "' as d) day"
                + " cross join lateral jobwright_access_fingerprint(d) f");
        assertEquals(List.of(sealed.toString()), broken(), "what is sealed in no audit log is no seal");
        asApplication("insert into audit_entry (at, actor_kind, action, subject_type, subject_id, details)"
                + " select now(), 'SYSTEM', 'AccessLogSealed', 'AccessLog', gen_random_uuid(),"
                + " '" + DateTimeFormatter.BASIC_ISO_DATE.format(sealed)
                + " ' || f.entries || ' ' || f.sha256 from jobwright_access_fingerprint('" + sealed + "') f");
        assertEquals(List.of(), broken());
        tamper("update access_entry set at = at + interval '1 hour'");
        assertEquals(List.of(sealed.toString()), broken());
        tamper("delete from access_entry");
        assertEquals(List.of(sealed.toString()), broken());
        tamper("delete from access_seal");
        assertEquals(List.of(sealed.toString()), broken(), "a day that is gone whole");
        tamper("delete from account");
    }

    private static List<String> broken() throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            return new AccessSeals(connection).broken();
        }
    }

    @Test
    void aLongLogIsReadInPortionsAndSaysHowFarItIs() throws SQLException {
        tamper("truncate audit_entry");
        asApplication("insert into audit_entry (at, actor_kind, action, subject_type, subject_id, details)"
                + " select now(), 'SYSTEM', 'JobPostingPublished', 'JobPosting', gen_random_uuid(), 'version'"
                + " from generate_series(1, 20500)");
        List<Long> seen = new ArrayList<>();
        try (Connection connection = database.connectAsOwner()) {
            AuditVerification.Result result = new AuditVerification(connection).verify((done, all) -> seen.add(done));
            assertEquals(20_500, result.rows());
            assertEquals(Optional.empty(), result.firstBadRow());
        }
        assertEquals(List.of(0L, 10_000L, 20_000L, 20_500L), seen);
        tamper("update audit_entry set action = 'Other' where position = 15000");
        assertEquals(Optional.of(new BadRow(15_000, Fault.CHANGED)), verify().firstBadRow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set action = 'Other'", "delete from audit_entry", "truncate audit_entry"})
    void theRecordCannotBeChangedByMistake(String change) {
        assertThrows(SQLException.class, () -> asApplication(change));
        assertThrows(SQLException.class, () -> asOwner(change));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set action = 'Other' where position = 4 | 4 | CHANGED",
                "update audit_entry set at = at + interval '1 second' where position = 2 | 2 | CHANGED",
                "delete from audit_entry where position = 1 | 1 | MISSING",
                "delete from audit_entry where position = 5 | 5 | MISSING",
                "update audit_entry set position = 0 where position = 10 | 1 | MISSING",
                "update audit_entry set position = case position when 6 then -7 else -6 end where position in (6, 7);"
                        + "update audit_entry set position = -position where position < 0 | 6 | CHANGED",
                "delete from audit_entry where position = 5;"
                        + "update audit_entry set position = position - 1 where position > 5;"
                        + "update audit_entry e set hash = jobwright_audit_hash(e) | 5 | OUT_OF_ORDER",
            })
    void theFirstRowThatWasTamperedWithIsNamed(String change, long position, Fault fault) throws SQLException {
        tamper(change);
        assertEquals(Optional.of(new BadRow(position, fault)), verify().firstBadRow());
    }

    private static AuditVerification.Result verify() throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            return new AuditVerification(connection).verify();
        }
    }

    /** What only the owner of the schema can do, on purpose. */
    private static void tamper(String change) throws SQLException {
        asOwner("alter table audit_entry disable trigger user; " + change
                + "; alter table audit_entry enable trigger user");
    }

    private static void asOwner(String sql) throws SQLException {
        execute(sql, database.owner());
    }

    private static void asApplication(String sql) throws SQLException {
        execute(sql, database.application());
    }

    private static void execute(String sql, Login login) throws SQLException {
        try (Connection connection = Database.connect(database.url(), login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
