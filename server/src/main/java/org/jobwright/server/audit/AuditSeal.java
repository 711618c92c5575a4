package org.jobwright.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;

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

    /**
     * Each portion in a transaction of its own. Returns how many lines are left waiting: none, unless another session
     * holds the end of the log for seconds. In an older schema, which seals at once, nothing waits.
     */
    public long sealAll() throws SQLException {
        if (!isNeeded()) {
            return 0;
        }
        OptionalInt sealed;
        do {
            sealed = seal();
        } while (sealed.orElse(0) == LINES_AT_ONCE);
        return sealed.isPresent() ? 0 : waiting();
    }

    private boolean isNeeded() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('public.audit_line') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Empty if another session holds the end of the log. */
    private OptionalInt seal() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select jobwright_seal_audit(?)")) {
            statement.setInt(1, LINES_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int sealed = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(sealed);
            }
        }
    }

    private long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from audit_line")) {
            row.next();
            return row.getLong(1);
        }
    }
}
