package org.jobwright.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jobwright.server.audit.AuditVerification;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Login;
import org.jobwright.server.database.PostgresBinaries;

/**
 * The database of an instance, as its owner sees it, from whom row-level security hides nothing. For a stopped
 * instance, the database is started for as long as needed.
 */
public final class InstanceDatabase implements AutoCloseable {
    private final Database database;
    private final EmbeddedDatabase started;

    private InstanceDatabase(Database database, EmbeddedDatabase started) {
        this.database = database;
        this.started = started;
    }

    public static InstanceDatabase open(Path data) throws IOException {
        var directory = new DataDirectory(data);
        Properties instance = directory.instance();
        if (directory.isRunning() && instance.containsKey("database.port")) {
            return new InstanceDatabase(located(data), null);
        }
        var server = new EmbeddedDatabase(
                new PostgresBinaries(Build.SERVER.resolve("postgres")), directory, Build.freePort());
        return new InstanceDatabase(server.start(), server);
    }

    /** An empty database with the two roles. */
    public static InstanceDatabase empty(Path data) throws IOException {
        var server = new EmbeddedDatabase(
                new PostgresBinaries(Build.SERVER.resolve("postgres")), new DataDirectory(data), Build.freePort());
        return new InstanceDatabase(server.start(), server);
    }

    /** The environment of a launcher for which this is an external database. */
    public Map<String, String> asOutside() {
        return Map.of(
                "JOBWRIGHT_DB_URL", database.url(),
                "JOBWRIGHT_DB_USER", database.application().user(),
                "JOBWRIGHT_DB_PASSWORD", database.application().password(),
                "JOBWRIGHT_DB_OWNER_USER", database.owner().user(),
                "JOBWRIGHT_DB_OWNER_PASSWORD", database.owner().password());
    }

    /** How many migrations were applied; fails if one of them was applied partially, or twice. */
    public int migrations() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), count(distinct version), bool_and(success)"
                        + " from flyway_schema_history where version is not null")) {
            row.next();
            if (row.getInt(1) != row.getInt(2) || !row.getBoolean(3)) {
                throw new AssertionError("half a migration, or one twice");
            }
            return row.getInt(1);
        }
    }

    public Connection connect() throws SQLException {
        return database.connectAsOwner();
    }

    /** To an instance started by its launcher. */
    public static Connection connect(Path data) throws SQLException {
        return located(data).connectAsOwner();
    }

    /** Whether the chain of the audit log is intact. */
    public static boolean auditHolds(Connection connection) throws SQLException {
        return new AuditVerification(connection).verify().firstBadRow().isEmpty();
    }

    /** Commits of this database need not survive the machine, so none waits for the disk. */
    public static void doesNotWaitForTheDisk(Path data) {
        doesNotWaitForTheDisk(new DataDirectory(data), located(data));
    }

    static void doesNotWaitForTheDisk(DataDirectory data, Database database) {
        var superuser = new Login("postgres", data.secrets().kept("database.superuser"));
        try (Connection connection = Database.connect(database.url(), superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database located(Path data) {
        var directory = new DataDirectory(data);
        return EmbeddedDatabase.locate(
                directory, Integer.parseInt(directory.instance().getProperty("database.port")));
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
