package org.jobwright.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.server.FreePorts;
import org.jobwright.server.console.Progress;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Lines of the audit log on a real PostgreSQL, from their commit until they are chained. */
@Tag("PRV-07")
class AuditSealTest {

    private static final String SEAL = "select jobwright_seal_audit(%d)";

    @TempDir
    static Path directory;

    private static DataDirectory data;
    private static EmbeddedDatabase server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        data = new DataDirectory(directory.resolve("data"));
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
    void anEmptyLog() throws SQLException {
        asOwner("alter table audit_entry disable trigger user; alter table audit_line disable trigger user;"
                + " truncate audit_entry, audit_line;"
                + " alter table audit_entry enable trigger user; alter table audit_line enable trigger user");
    }

    @Test
    void linesAreSealedInTheOrderOfWritingAndAreInTheLogAllTheTime() throws SQLException {
        for (String action : List.of("A", "B", "C", "D")) {
            asApplication(line(action));
        }
        assertEquals(List.of("D", "C", "B", "A"), newestFirst());
        assertEquals(0, verified());

        assertEquals("3", ask(SEAL.formatted(3)));
        assertEquals(List.of("D", "C", "B", "A"), newestFirst());
        assertEquals(3, verified());

        asApplication(line("E"));
        sealAll();
        assertEquals(List.of("E", "D", "C", "B", "A"), newestFirst());
        assertEquals(5, verified());
        assertEquals("0", ask("select count(*) from audit_line"));
    }

    @Test
    void whatIsCommittedLaterIsSealedLaterAlthoughItWasWrittenFirst() throws SQLException {
        try (Connection slow = Database.connect(database.url(), database.application());
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(line("Slow"));
            asApplication(line("Fast"));
            assertEquals("1", ask(SEAL.formatted(10)), "it does not wait for a writer");
            slow.commit();
        }
        assertEquals("1", ask(SEAL.formatted(10)));
        assertEquals(List.of("Slow", "Fast"), newestFirst());
        assertEquals(2, verified());
    }

    @Test
    void severalThatSealWhileOthersWriteMakeOneChainOfAllLines() throws Exception {
        int lines = 2_000;
        try (ExecutorService threads = Executors.newFixedThreadPool(7)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(() -> repeat(database.application(), lines / 4, line("Written"))));
            }
            List<Future<Integer>> sealers = new ArrayList<>();
            for (Login role : List.of(database.application(), database.owner())) {
                sealers.add(threads.submit(() -> repeat(role, 300, SEAL.formatted(50))));
            }
            Future<List<Integer>> seen = threads.submit(countsUntil(lines));
            for (Future<Integer> writer : writers) {
                writer.get();
            }
            for (Future<Integer> sealer : sealers) {
                sealer.get();
            }
            assertEquals(
                    seen.get().stream().sorted().toList(), seen.get(), "a line was twice or not at all in the log");
        }
        sealAll();
        assertEquals(lines, verified());
    }

    /** The number of lines in the log, again and again while they are written and sealed. */
    private static Callable<List<Integer>> countsUntil(int lines) {
        return () -> {
            List<Integer> counts = new ArrayList<>(List.of(0));
            while (counts.getLast() < lines) {
                counts.add(Integer.parseInt(ask("select count(*) from audit_log")));
            }
            return counts;
        };
    }

    private static int repeat(Login role, int times, String sql) throws SQLException {
        try (Connection connection = Database.connect(database.url(), role);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                statement.execute(sql);
            }
        }
        return times;
    }

    @Test
    void aSealerThatIsKilledLeavesTheLinesToTheNext() throws SQLException {
        asApplication(line("A"));
        asApplication(line("B"));
        try (Connection killed = Database.connect(database.url(), database.application());
                Statement statement = killed.createStatement()) {
            killed.setAutoCommit(false);
            statement.execute(SEAL.formatted(10));
            int process = killed.unwrap(PGConnection.class).getBackendPID();
            asApplication("select pg_terminate_backend(" + process + ")");
            assertThrows(SQLException.class, killed::commit);
        }
        assertEquals("2", ask("select count(*) from audit_line"));
        assertEquals("2", ask(SEAL.formatted(10)));
        assertEquals(2, verified());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_line set action = 'Other'",
                "delete from audit_line",
                "truncate audit_line",
                "insert into audit_line (written_at, at, actor_kind, action, subject_type, subject_id, details)"
                        + " values ('2000-01-01', now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), '')",
                "insert into audit_line (id, at, actor_kind, action, subject_type, subject_id, details)"
                        + " overriding system value values (-1, now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), '')",
                "delete from audit_log",
                "update audit_log set action = 'Other'",
            })
    void theApplicationAddsLinesAndNothingElse(String change) throws SQLException {
        asApplication(line("A"));
        assertThrows(SQLException.class, () -> asApplication(change));
    }

    /** Otherwise one line would keep all that follow from being sealed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'infinity', 'SYSTEM', 'A', 'B', gen_random_uuid(), ''",
                "'-infinity', 'SYSTEM', 'A', 'B', gen_random_uuid(), ''",
                "'294000-01-01', 'SYSTEM', 'A', 'B', gen_random_uuid(), ''",
                "now(), 'NOBODY', 'A', 'B', gen_random_uuid(), ''",
                "now(), 'SYSTEM', 'A|', 'B', gen_random_uuid(), ''",
                "now(), 'SYSTEM', 'A', 'B|', gen_random_uuid(), ''",
                "now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), 'a|b'",
                "now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), repeat('a', 1001)",
                "now(), 'SYSTEM', 'A', 'B', null, ''",
            })
    void whatCouldNotBeSealedIsNotWritten(String values) {
        assertThrows(
                SQLException.class,
                () -> asApplication("insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                        + " values (" + values + ")"));
    }

    @Test
    void whateverMayWaitCanBeSealed() throws SQLException {
        asApplication("insert into audit_line (at, actor_kind, action, subject_type, subject_id, details)"
                + " select at, kind, repeat('A', 100), repeat('B', 100), gen_random_uuid(), repeat('a', 1000)"
                + " from unnest(array[timestamptz '1970-01-01 00:00Z', '9999-12-31 23:59:59.999999Z']) at,"
                + " unnest(array['PERSON', 'VISITOR', 'SYSTEM', 'TOKEN']) kind");
        assertEquals("8", ask(SEAL.formatted(10)));
        assertEquals(8, verified());
    }

    @Test
    void nobodyChoosesAPlaceInTheChain() throws SQLException {
        String chosen = "insert into audit_entry"
                + " (position, at, actor_kind, action, subject_type, subject_id, details, previous_hash, hash)"
                + " values (7, now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), '', repeat('a', 64), repeat('b', 64))";
        asApplication(chosen);
        asOwner(chosen);
        assertEquals(2, verified());
    }

    @Test
    void whatIsTakenOutByMistakeIsSealed() throws SQLException {
        asApplication(line("A"));
        asApplication(line("B"));
        asOwner("delete from audit_line");
        assertEquals(List.of("B", "A"), newestFirst());
        assertEquals(2, verified());
        asApplication(line("C"));
        for (String change : List.of("truncate audit_line", "update audit_line set action = 'Other'")) {
            assertThrows(SQLException.class, () -> asOwner(change));
        }
    }

    @Test
    void linesAreSealedWithASingleRole() throws SQLException {
        var superuser = new Login("postgres", data.secrets().kept("database.superuser"));
        var one = new Login("one", "one");
        String url = database.url().replaceFirst("/jobwright$", "/one");
        try (Connection connection = Database.connect(database.url(), superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("create role one login password 'one'");
            statement.execute("create database one owner one");
        }
        var oneRole = new Database(url, one, one);
        new Migrations(oneRole).apply();
        try (Connection connection = oneRole.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(line("A"));
            new AuditSeal(connection).sealAll();
            assertEquals(1, new AuditVerification(connection).verify().rows());
        }
    }

    /** Of a session, which keeps it for as long as it likes. */
    @Test
    void whoHoldsTheEndOfTheLogKeepsNobodyFromVerifyingIt() throws SQLException {
        asApplication(line("A"));
        sealAll();
        asApplication(line("B"));
        asApplication(line("C"));
        var said = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO);
        try (Connection holder = Database.connect(database.url(), database.application());
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('audit_entry'))");
            assertEquals(0, new AuditCommand(database, progress).run());
        }
        String lines = said.toString(StandardCharsets.UTF_8);
        assertTrue(lines.contains("is intact: 1 rows"), lines);
        assertTrue(lines.contains("Not sealed yet, and so not verified: 2 more."), lines);
        sealAll();
        assertEquals(3, verified());
    }

    @Test
    void theCallersOwnPatienceIsKept() throws SQLException {
        asApplication(line("A"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set lock_timeout = '7s'");
            statement.execute(SEAL.formatted(1));
            try (ResultSet row = statement.executeQuery("show lock_timeout")) {
                assertTrue(row.next());
                assertEquals("7s", row.getString(1));
            }
        }
    }

    private static void sealAll() throws SQLException {
        try (Connection connection = connect()) {
            new AuditSeal(connection).sealAll();
        }
    }

    private static String line(String action) {
        return "insert into audit_line (at, actor_kind, action, subject_type, subject_id, details) values (now(), 'SYSTEM', '"
                + action + "', 'JobPosting', gen_random_uuid(), 'version')";
    }

    /** How many rows are chained, all of them rightly. */
    private static long verified() throws SQLException {
        try (Connection connection = connect()) {
            AuditVerification.Result result = new AuditVerification(connection).verify();
            assertEquals(Optional.empty(), result.firstBadRow());
            return result.rows();
        }
    }

    private static List<String> newestFirst() throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select action from audit_log order by place desc")) {
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
        }
        return actions;
    }

    private static Connection connect() throws SQLException {
        return database.connectAsOwner();
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        repeat(database.owner(), 1, sql);
    }

    private static void asApplication(String sql) throws SQLException {
        repeat(database.application(), 1, sql);
    }
}
