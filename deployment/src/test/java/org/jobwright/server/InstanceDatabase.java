package org.jobwright.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The database of an instance that its launcher started, seen by its owner, from whom row-level security hides nothing. */
public final class InstanceDatabase {
    private InstanceDatabase() {}

    public static Connection connect(Path data) throws SQLException {
        return located(data).connectAsOwner();
    }

    /** Whether the chain of the audit record is whole. */
    public static boolean auditHolds(Path data) throws SQLException {
        try (Connection connection = connect(data)) {
            return new AuditVerification(connection).verify().firstBadRow().isEmpty();
        }
    }

    private static Database located(Path data) {
        var directory = new DataDirectory(data);
        return EmbeddedDatabase.locate(
                directory, Integer.parseInt(directory.instance().getProperty("database.port")));
    }
}
