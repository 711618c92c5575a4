package org.jobwright.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jobwright.server.FreePorts;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.console.CommandError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    /** The last before one that changes the table of messages. */
    private static final int BEFORE = 219;

    private static final Duration WAIT = Duration.ofMillis(100);

    private static final String WAITING = "select count(*) from pg_locks where not granted and locktype = 'relation'";

    @TempDir
    private Path directory;

    private DataDirectory data;
    private EmbeddedDatabase server;
    private Database database;

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        data = new DataDirectory(directory.resolve("data"));
        data.create();
        server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next());
        database = server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** PostgreSQL before 18 has no uuidv7(); one that is renamed is as good as missing. */
    @Test
    void anOlderPostgresqlHasUuidsInOrderOfTime() throws Exception {
        var superuser = new Login("postgres", data.secrets().kept("database.superuser"));
        try (Connection connection = Database.connect(database.url(), superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("alter function pg_catalog.uuidv7() rename to uuidv7_of_18");
        }
        assertTrue(new Migrations(database).apply() > 0);
        assertEquals(0, new Migrations(database).apply());

        assertEquals("7", SampleInstance.ask(database, "select substr(uuidv7()::text, 15, 1)"));
        assertEquals(
                "t",
                SampleInstance.ask(
                        database,
                        "select bool_and(substr(id::text, 20, 1) in ('8', '9', 'a', 'b') and abs(extract(epoch from"
                                + " now()) * 1000 - ('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint) < 60000)"
                                + " from (select uuidv7() as id from generate_series(1, 100)) made"));
    }

    @Test
    void aTableInUseIsWaitedForAndMeanwhileOthersUseIt() throws Exception {
        new Migrations(database).applyUntil(BEFORE);
        CompletableFuture<Integer> applied;
        try (Connection user = database.connectAsOwner();
                Statement statement = user.createStatement()) {
            user.setAutoCommit(false);
            statement.execute("select count(*) from message");

            var soon = new Migrations(database, WAIT, Duration.ofMillis(10));
            var inUse = assertThrows(CommandError.class, soon::apply);
            assertTrue(inUse.getMessage().contains("is using a table"), inUse.getMessage());

            var patient = new Migrations(database, WAIT, Duration.ofMinutes(4));
            applied = CompletableFuture.supplyAsync(patient::apply);
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                while (SampleInstance.ask(database, WAITING).equals("0")) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            });
            // Later sessions wait behind the migration until it gives up.
            assertEquals("0", SampleInstance.ask(database, "select count(*) from message"));
            assertFalse(applied.isDone(), "it tries again");
        }
        assertTrue(applied.get() > 0);
        assertEquals(0, new Migrations(database).apply());

        leaveARowOfAFailure();
        assertEquals(0, new Migrations(database).apply());
    }

    /** As an index does that could not be created concurrently. */
    private void leaveARowOfAFailure() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success)"
                    + " select max(installed_rank) + 1, '9998', 'failed', 'SQL', 'V9998__failed.sql', 0, current_user, now(),"
                    + " 0, false from flyway_schema_history");
        }
    }
}
