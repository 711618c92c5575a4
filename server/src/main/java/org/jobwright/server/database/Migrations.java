package org.jobwright.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jobwright.server.console.CommandError;

/**
 * Brings the schema up to date as its owner, before the server starts: the persistence unit expects the schema that it
 * maps, and the application's role may not change it.
 */
public final class Migrations {
    /** Version and checksum of the first migration before version 0.2; the other migrations of that time no longer exist. */
    private static final String BEFORE_THE_BASELINE = "01 -391275933";

    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__\\w+\\.sql");

    private static final Duration TURN = Duration.ofMillis(100);

    /** Lock not available, and deadlock. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private final Database database;
    private final Duration lockWait;
    private final Duration patience;

    public Migrations(Database database) {
        this(database, Duration.ofSeconds(1), Duration.ofMinutes(4));
    }

    Migrations(Database database, Duration lockWait, Duration patience) {
        this.database = database;
        this.lockWait = lockWait;
        this.patience = patience;
    }

    /** Returns how many migrations were applied. */
    public int apply() {
        return apply("latest");
    }

    /** Creates the schema of an earlier release, for rows of that release. */
    public void applyUntil(int version) {
        apply(Integer.toString(version));
    }

    private int apply(String target) {
        // Flyway logs through Log4j if it finds it, and here only the extraction's parsers brought it along.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.simplelogLevel", "OFF");
        try (Connection turn = database.connectAsOwner()) {
            awaitTurn(turn);
            forgetFailed(turn);
            Flyway flyway = Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("classpath:db/migration")
                    .target(target)
                    .initSql("set lock_timeout = " + lockWait.toMillis())
                    // An index that is created concurrently would wait for the transaction with Flyway's lock.
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .placeholders(
                            Map.of("application_role", database.application().user()))
                    .load();
            refuseOlder(Arrays.stream(flyway.info().applied())
                    .map(each -> each.getVersion() + " " + each.getChecksum())
                    .toList());
            refuseNewer(flyway.info().applied());
            grantRowsNotSchema();
            revokeTemporaryTables(turn);
            int applied = migrate(flyway, turn);
            protectHistory();
            return applied;
        } catch (FlywayValidateException e) {
            throw new CommandError(
                    "The database was created by other migrations; ./jobwright run --fresh starts over.\n"
                            + e.getMessage(),
                    e);
        } catch (FlywayException e) {
            throw new CommandError(
                    "The database could not be brought up to date: " + e.getMessage()
                            + (isLocked(e)
                                    ? "\nAnother program, such as a backup, is using a table. Try again when it has finished."
                                    : ""),
                    e);
        } catch (SQLException | IOException e) {
            throw new CommandError("The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /**
     * While a migration waits for a lock, everyone else who needs the table waits behind it. It therefore gives up after
     * a second, lets them through, and tries again.
     */
    private int migrate(Flyway flyway, Connection turn) throws SQLException {
        int before = flyway.info().applied().length;
        long begun = System.nanoTime();
        while (true) {
            try {
                flyway.migrate();
                return flyway.info().applied().length - before;
            } catch (FlywayException e) {
                if (!isLocked(e) || System.nanoTime() - begun > patience.toNanos()) {
                    throw e;
                }
                forgetFailed(turn);
                LockSupport.parkNanos(5 * lockWait.toNanos());
            }
        }
    }

    /** A migration outside a transaction leaves a row when it fails, and Flyway would not go on. */
    private static void forgetFailed(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet history = owner.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (history.next()) {
                statement.execute("delete from flyway_schema_history where not success");
            }
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no migration can upgrade data, given the version and checksum of each of its migrations. */
    public static boolean areOlder(List<String> migrations) {
        return migrations.contains(BEFORE_THE_BASELINE);
    }

    private static void refuseOlder(List<String> migrations) {
        if (areOlder(migrations)) {
            throw new CommandError("Data from before version 0.2 cannot be brought up to date;"
                    + " start over with ./jobwright run --fresh, or with an empty external database.");
        }
    }

    /** After an upgrade, the version before does not know what it would read and overwrite. */
    private static void refuseNewer(MigrationInfo... applied) throws IOException {
        int known = newest();
        int schema = Arrays.stream(applied)
                .filter(MigrationInfo::isVersioned)
                .mapToInt(each -> Integer.parseInt(each.getVersion().getVersion()))
                .max()
                .orElse(0);
        if (schema > known) {
            throw new CommandError("The database was brought up to date by a newer Jobwright: its schema is " + schema
                    + ", and this version supports schemas up to " + known
                    + ". Use the newer version, or restore the backup from before the upgrade.");
        }
    }

    /**
     * Of several that start at once, one migrates and the others wait; Flyway would handle its own part, but not the
     * grants. The turn ends with the connection, however that ends. Nobody waits within a statement: an index that is
     * created concurrently would wait for that.
     */
    private static void awaitTurn(Connection turn) throws SQLException {
        try (Statement statement = turn.createStatement()) {
            while (true) {
                try (ResultSet mine =
                        statement.executeQuery("select pg_try_advisory_lock(hashtext('jobwright migrations'))")) {
                    mine.next();
                    if (mine.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(TURN.toNanos());
            }
        }
    }

    /** The application may read and write what the owner creates from now on. */
    private void grantRowsNotSchema() throws SQLException {
        asOwner(
                "grant usage on schema public to %s",
                "alter default privileges in schema public grant select, insert, update, delete on tables to %s",
                "alter default privileges in schema public grant usage on sequences to %s");
    }

    /**
     * PostgreSQL lets every role create temporary tables; the application creates none, and what it cannot create
     * cannot replace our tables. An owner of the schema who does not own the database may not revoke that: the search
     * paths of the functions are safe without it.
     */
    private void revokeTemporaryTables(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("do $$ begin execute format('revoke temporary on database %I from public',"
                    + " current_database()); end $$");
        }
    }

    /** The application reads the history of migrations, for its readiness; it may not rewrite it. */
    private void protectHistory() throws SQLException {
        asOwner("revoke insert, update, delete on flyway_schema_history from %s");
    }

    /**
     * Sets the rights of the application's role; %s is that role. An application that is the owner may do everything.
     */
    private void asOwner(String... statements) throws SQLException {
        if (database.applicationIsOwner()) {
            return;
        }
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(database.application().user(), true);
            for (String each : statements) {
                statement.execute(each.formatted(role));
            }
        }
    }

    /**
     * A mark that changes with the launcher's archive and so with its migrations; stored next to a database that nobody
     * else changes, it saves running Flyway at every start. Empty if not run from an archive.
     */
    public static String fingerprint() throws IOException {
        Path archive = Home.code();
        return Files.isDirectory(archive)
                ? ""
                : Files.size(archive) + " " + Files.getLastModifiedTime(archive).toMillis();
    }

    /** The number of the newest available migration. */
    public static int newest() throws IOException {
        Path code = Home.code();
        if (Files.isDirectory(code)) {
            try (var files = Files.list(code.resolve("db/migration"))) {
                return newest(files.map(file -> code.relativize(file).toString()));
            }
        }
        try (var archive = new JarFile(code.toFile())) {
            return newest(archive.stream().map(JarEntry::getName));
        }
    }

    private static int newest(Stream<String> files) {
        return files.map(MIGRATION::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElseThrow();
    }
}
