package org.jobwright.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a database at one moment, while others continue to write. Read by the owner, from whom row-level security
 * hides nothing; if it ever did, reading would fail.
 *
 * <p>While it is open, no document file is deleted: {@code DocumentSweepService} takes the same lock.
 */
final class DatabaseSnapshot implements AutoCloseable {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ROWS_AT_ONCE = 1_000;

    private static final String MAILS = "outbox_message";
    private static final String FACTS = "facts";
    private static final String FACTS_WITHOUT_SECRET =
            "case when state = 'PENDING' then facts else facts || jsonb_build_object('token', '') end";

    private final Connection connection;
    private final List<Schema.Table> tables;

    DatabaseSnapshot(Database database) throws SQLException {
        connection = database.connectAsOwner();
        execute("set statement_timeout = 0");
        execute("set idle_in_transaction_session_timeout = 0");
        execute("set row_security = off");
        execute("set lock_timeout = '60s'");
        keepFiles();
        List<Schema.Table> before = new Schema(connection).tables();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        // Locking takes no snapshot: changes up to now are visible, and nobody alters a table from here on.
        try (Statement statement = connection.createStatement()) {
            for (Schema.Table table : before) {
                statement.execute("lock table " + quoted(table.name()) + " in access share mode");
            }
        }
        tables = new Schema(connection).tables();
        if (!tables.equals(before)) {
            throw new CommandError("The schema was changed just now; try again.");
        }
    }

    private void keepFiles() throws SQLException {
        try {
            execute("select pg_advisory_lock(hashtextextended('documents', 0))");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new CommandError("Another backup of this database is being made.", e);
            }
            throw e;
        }
    }

    /** When it was taken: everything committed before is in it. */
    Instant takenAt() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    Schema schema() {
        return new Schema(connection);
    }

    List<Schema.Table> tables() {
        return tables;
    }

    /** Writes all rows and returns how many. */
    long copy(Schema.Table table, OutputStream out) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        String rows = table.name().equals(MAILS) ? "(" + mails(table) + ")" : target(connection, table);
        return copies.copyOut("copy " + rows + " to stdout", out);
    }

    /** Without the secrets of links in mails that will not be sent: a backup opens no account. */
    private String mails(Schema.Table table) throws SQLException {
        var columns = new ArrayList<String>();
        for (String column : table.columns()) {
            columns.add(column.equals(FACTS) ? FACTS_WITHOUT_SECRET : quoted(column));
        }
        return "select " + String.join(", ", columns) + " from " + quoted(table.name());
    }

    long documents() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from stored_document")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Receives the file of a row. */
    interface DocumentReader {
        void read(String key, String sha256) throws IOException;
    }

    void forEachDocument(DocumentReader reader) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row =
                    statement.executeQuery("select storage_key, sha256 from stored_document order by storage_key")) {
                while (row.next()) {
                    reader.read(row.getString(1), row.getString(2));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String quoted(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    /** A table with its columns, in the form that COPY expects. */
    static String target(Connection connection, Schema.Table table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var columns = new ArrayList<String>();
            for (String column : table.columns()) {
                columns.add(statement.enquoteIdentifier(column, true));
            }
            return statement.enquoteIdentifier(table.name(), true)
                    + columns.stream().collect(Collectors.joining(", ", " (", ")"));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
