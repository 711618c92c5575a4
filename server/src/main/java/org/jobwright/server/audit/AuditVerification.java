package org.jobwright.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Reads the audit record from its first row to its last and computes the chain of hashes anew, without asking the
 * database for any of them.
 *
 * <p>Needs a connection of the owner: row-level security hides the rows from everybody else. Rows cut off at the end
 * cannot be seen from the rest; whoever keeps the {@linkplain Result#head() last hash} of an earlier run can tell.
 */
public final class AuditVerification {

    private static final String GENESIS = "0".repeat(64);
    private static final int ROWS_AT_ONCE = 10_000;

    // The canonical row of jobwright_audit_hash in V09, without the hash before it.
    private static final String ROWS = """
            select position, previous_hash, hash, concat(
              position, '|', (extract(epoch from at) * 1000000)::bigint, '|', actor_kind, '|', actor_id, '|', action, '|',
              subject_type, '|', subject_id, '|', organization_id, '|', details) as content
            from audit_entry order by position
            """;

    /** What is wrong with a row. */
    enum Fault {
        /** Its content is not what was hashed: edited, or moved to another position. */
        CHANGED,
        /** A row that was there is gone. */
        MISSING,
        /** It does not follow the row before it. */
        OUT_OF_ORDER
    }

    /** The first row that is wrong. */
    record BadRow(long position, Fault fault) {}

    /**
     * What was found.
     *
     * @param rows how many rows were right
     * @param head the hash of the last right row
     */
    public record Result(long rows, String head, Optional<BadRow> firstBadRow) {}

    private final Connection connection;

    public AuditVerification(Connection connection) {
        this.connection = connection;
    }

    public Result verify() throws SQLException {
        connection.setAutoCommit(false); // otherwise the driver reads all rows at once
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(ROWS)) {
                return verify(row);
            }
        } finally {
            connection.rollback();
        }
    }

    private static Result verify(ResultSet row) throws SQLException {
        MessageDigest digest = Checksums.sha256();
        String head = GENESIS;
        long position = 0;
        while (row.next()) {
            Optional<Fault> fault = fault(row, position + 1, head, digest);
            if (fault.isPresent()) {
                return new Result(position, head, Optional.of(new BadRow(position + 1, fault.get())));
            }
            position++;
            head = row.getString("hash");
        }
        return new Result(position, head, Optional.empty());
    }

    private static Optional<Fault> fault(ResultSet row, long expected, String head, MessageDigest digest)
            throws SQLException {
        if (row.getLong("position") != expected) {
            return Optional.of(Fault.MISSING);
        }
        String content = row.getString("previous_hash") + '|' + row.getString("content");
        String hash = Checksums.hex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        if (!hash.equals(row.getString("hash"))) {
            return Optional.of(Fault.CHANGED);
        }
        return row.getString("previous_hash").equals(head) ? Optional.empty() : Optional.of(Fault.OUT_OF_ORDER);
    }
}
