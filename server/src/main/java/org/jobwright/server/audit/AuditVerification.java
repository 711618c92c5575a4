package org.jobwright.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Reads the audit log from its first row to its last and recomputes the chain of hashes, without asking the database
 * for any of them.
 *
 * <p>Needs a connection of the owner: row-level security hides the rows from everyone else. Rows cut off at the end
 * cannot be detected from the rest; comparing with the {@linkplain Result#head() last hash} of an earlier run reveals
 * them.
 */
public final class AuditVerification {

    private static final String GENESIS = "0".repeat(64);
    private static final int ROWS_AT_ONCE = 10_000;

    // The canonical row of jobwright_audit_hash in V11, without the hash before it.
    private static final String ROWS = """
            select position, previous_hash, hash, concat(
              position, '|', (extract(epoch from at) * 1000000)::bigint, '|', actor_kind, '|', actor_id, '|', action, '|',
              subject_type, '|', subject_id, '|', organization_id, '|', details) as content
            from audit_entry where position > ? order by position limit\s""" + ROWS_AT_ONCE;

    /** The kinds of faults. */
    enum Fault {
        /** Its content differs from what was hashed: it was edited, or moved to another position. */
        CHANGED,
        /** A row is missing. */
        MISSING,
        /** It is not chained to the previous row. */
        OUT_OF_ORDER
    }

    /** The first bad row. */
    record BadRow(long position, Fault fault) {}

    /**
     * The result.
     *
     * @param rows how many rows were intact
     * @param head the hash of the last intact row
     */
    public record Result(long rows, String head, Optional<BadRow> firstBadRow) {}

    /** Hears how many rows were read, of how many. */
    public interface Watcher {
        void read(long done, long all);
    }

    private final Connection connection;

    public AuditVerification(Connection connection) {
        this.connection = connection;
    }

    public Result verify() throws SQLException {
        return verify((done, all) -> {});
    }

    /**
     * Reads the log a portion at a time. No statement lasts, and none holds back the database's own cleaning while the
     * server runs.
     */
    public Result verify(Watcher watcher) throws SQLException {
        Result reached = new Result(0, GENESIS, Optional.empty());
        long all = count();
        try (PreparedStatement rows = connection.prepareStatement(ROWS)) {
            Result before;
            do {
                watcher.read(reached.rows(), all);
                before = reached;
                // A row before the first was put there from outside.
                rows.setLong(1, before.rows() == 0 ? Long.MIN_VALUE : before.rows());
                try (ResultSet portion = rows.executeQuery()) {
                    reached = verify(portion, before);
                }
            } while (reached.firstBadRow().isEmpty() && reached.rows() > before.rows());
        }
        return reached;
    }

    /** By the last position, which is near enough for a bar, and known at once. */
    private long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select coalesce(max(position), 0) from audit_entry")) {
            last.next();
            return last.getLong(1);
        }
    }

    private static Result verify(ResultSet row, Result before) throws SQLException {
        MessageDigest digest = Checksums.sha256();
        String head = before.head();
        long position = before.rows();
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
