package org.jobwright.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database of an instance, seen by its owner, from whom row-level security hides nothing. Of an instance that does
 * not run, the database is started for as long as it is looked at.
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

    public Connection connect() throws SQLException {
        return database.connectAsOwner();
    }

    /** To an instance that its launcher started. */
    public static Connection connect(Path data) throws SQLException {
        return located(data).connectAsOwner();
    }

    /** Whether the chain of the audit record is whole; ends the transaction of the connection. */
    public static boolean auditHolds(Connection connection) throws SQLException {
        return new AuditVerification(connection).verify().firstBadRow().isEmpty();
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
