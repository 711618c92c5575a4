package org.jobwright.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobwright.server.FreePorts;
import org.jobwright.server.audit.AuditVerification;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.database.Migrations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Backups that earlier versions made of their demo content: on the way to the present schema nothing changes but what a
 * migration changes on purpose.
 */
class KeptBackupsTest {
    private static final Path KEPT = Path.of("src/test/backups");

    /** Tables and columns by the migration that changed them. */
    private static final Map<String, String> ON_PURPOSE = Map.of(
            "application_reading", "V88: became the access log",
            "hiring_organization.status", "V132: trust is granted anew");

    @TempDir
    private Path directory;

    static List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("backups")
    void nothingIsLostOnTheWayToThePresentSchema(Path file) throws Exception {
        var data = new DataDirectory(directory);
        data.create();
        try (var server = new EmbeddedDatabase(Home.ofThisLauncher().postgres(), data, FreePorts.next())) {
            Database database = server.start();
            var migrations = new Migrations(database);
            restore(file, database, migrations);
            List<String> tables = keep(database);
            assertTrue(migrations.apply() > 0);
            try (Connection connection = database.connectAsOwner()) {
                var changes = new TreeMap<String, String>();
                for (String table : tables) {
                    changes.putAll(changes(connection, table));
                }
                changes.keySet().removeAll(ON_PURPOSE.keySet());
                assertEquals(Map.of(), changes);
                assertTrue(
                        new AuditVerification(connection).verify().firstBadRow().isEmpty());
            }
        }
    }

    private static void restore(Path file, Database database, Migrations migrations) throws IOException, SQLException {
        BackupManifest manifest = BackupReader.verify(file);
        migrations.applyUntil(manifest.about().schema());
        try (var load = new DatabaseLoad(database)) {
            BackupReader.read(file, new BackupContents() {
                @Override
                public void rows(String table, byte[] rows) throws SQLException {
                    load.rows(table, rows);
                }
            });
            load.finish(manifest);
        }
        try (Connection connection = database.connectAsOwner()) {
            assertEquals(
                    manifest.migrations(),
                    new Schema(connection).migrations(),
                    "a migration that was released is never changed");
        }
    }

    /** Copies the rows of all tables, and returns their names. */
    private static List<String> keep(Database database) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            List<String> tables = new Schema(connection)
                    .tables().stream().map(Schema.Table::name).toList();
            statement.execute("create schema kept");
            for (String table : tables) {
                statement.execute("create table kept." + table + " as table public." + table);
            }
            return tables;
        }
    }

    /** What is different now, by {@code table} or {@code table.column}. */
    private static Map<String, String> changes(Connection connection, String table) throws SQLException {
        List<String> now = columns(connection, "public", table);
        if (now.isEmpty()) {
            return Map.of(table, "is gone");
        }
        var changes = new TreeMap<String, String>();
        String key = key(connection, table);
        String lost = count(
                connection,
                "kept." + table + " k where not exists (select from public." + table + " p where (" + key.formatted("p")
                        + ") = (" + key.formatted("k") + "))");
        if (!lost.equals("0")) {
            changes.put(table, lost + " rows are gone");
        }
        for (String column : columns(connection, "kept", table)) {
            if (!now.contains(column)) {
                changes.put(table + "." + column, "is gone");
                continue;
            }
            String changed = count(
                    connection,
                    "kept." + table + " k join public." + table + " p on ("
                            + key.formatted("p") + ") = (" + key.formatted("k") + ") where p." + column
                            + "::text is distinct from k." + column + "::text");
            if (!changed.equals("0")) {
                changes.put(table + "." + column, changed + " values are different");
            }
        }
        return changes;
    }

    private static List<String> columns(Connection connection, String schema, String table) throws SQLException {
        return names(connection, """
                select quote_ident(column_name) from information_schema.columns
                where table_schema = ? and table_name = ? order by ordinal_position""", schema, table);
    }

    /** The columns of the primary key, each as {@code %1$s.column}. */
    private static String key(Connection connection, String table) throws SQLException {
        List<String> columns = names(connection, """
                select quote_ident(a.attname) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indisprimary and i.indrelid = format('%s.%s', ?::text, ?::text)::regclass""", "public", table);
        assertTrue(!columns.isEmpty(), table + " has no primary key");
        return "%1$s." + String.join(", %1$s.", columns);
    }

    private static List<String> names(Connection connection, String query, String schema, String table)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private static String count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getString(1);
        }
    }
}
