package org.jobwright.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the tables of a fresh schema with the rows of a backup, in one transaction of the owner: all or nothing. Rows
 * inserted by migrations are deleted first. Triggers are disabled, because the rows already contain their results;
 * foreign keys are restored at the end and check every row.
 */
final class DatabaseLoad implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Schema.Table> tables;
    private final List<Schema.ForeignKey> foreignKeys;
    private String current = "";
    private CopyIn copy;
    private long rows;

    DatabaseLoad(Database database) throws SQLException {
        connection = database.connectAsOwner();
        connection.setAutoCommit(false);
        var schema = new Schema(connection);
        tables = schema.tables().stream().collect(Collectors.toMap(Schema.Table::name, Function.identity()));
        foreignKeys = schema.foreignKeys();
        execute("set local statement_timeout = 0");
        execute("set local maintenance_work_mem = '256MB'");
        for (Schema.Table table : tables.values()) {
            execute("alter table %s disable trigger user", table.name());
        }
        for (Schema.ForeignKey key : foreignKeys) {
            execute("alter table %s drop constraint %s", key.table(), key.name());
        }
        for (Schema.Table table : tables.values()) {
            execute("truncate %s", table.name());
        }
    }

    /** Some rows of a table, as COPY wrote them. */
    void rows(String table, byte[] content) throws SQLException {
        if (!table.equals(current)) {
            endTable();
            begin(table);
        }
        copy.writeToCopy(content, 0, content.length);
    }

    private void begin(String name) throws SQLException {
        Schema.Table table = tables.get(name);
        if (table == null) {
            throw new CommandError("The backup has rows of a table " + name + " that its schema does not have.");
        }
        current = name;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + DatabaseSnapshot.target(connection, table) + " from stdin");
    }

    private void endTable() throws SQLException {
        if (copy != null) {
            rows += copy.endCopy();
            copy = null;
        }
    }

    /** Restores the schema, and commits if everything is complete. */
    void finish(BackupManifest manifest) throws SQLException {
        endTable();
        if (rows != manifest.rows()) {
            throw new CommandError("The backup has " + rows + " rows instead of " + manifest.rows() + ".");
        }
        for (Schema.ForeignKey key : foreignKeys) {
            execute("alter table %s add constraint %s " + key.definition().replace("%", "%%"), key.table(), key.name());
        }
        for (Schema.Table table : tables.values()) {
            execute("alter table %s enable trigger user", table.name());
        }
        try (PreparedStatement set =
                connection.prepareStatement("select setval(format('public.%I', ?::text)::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
        connection.commit();
    }

    private void execute(String sql, String... names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var quoted = new Object[names.length];
            for (int i = 0; i < names.length; i++) {
                quoted[i] = statement.enquoteIdentifier(names[i], true);
            }
            statement.execute(String.format(sql, quoted));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
