package org.jobwright.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Seals the lines of the audit log that wait: each gets its number and the hash that chains it to the one before. The
 * running server does it every second; without it, the last lines before it stopped may be waiting.
 */
public final class AuditSeal {
    private static final int LINES_AT_ONCE = 10_000;

    private final Connection connection;

    public AuditSeal(Connection connection) {
        this.connection = connection;
    }

    /** Each portion in a transaction of its own. An older schema, which seals at once, has nothing to wait for. */
    public void sealAll() throws SQLException {
        if (!isNeeded()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '60s'");
        }
        int sealed;
        do {
            sealed = seal();
        } while (sealed == LINES_AT_ONCE);
    }

    private boolean isNeeded() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('public.audit_line') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int seal() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select jobwright_seal_audit(?)")) {
            statement.setInt(1, LINES_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
