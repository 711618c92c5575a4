package org.jobwright.server.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The structure of a database, from its catalog. */
final class Schema {
    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** A table with its stored columns, in order; computed columns are left out. */
    record Table(String name, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /** A foreign key and its definition. */
    record ForeignKey(String table, String name, String definition) {}

    /** All tables except Flyway's, which writes its history itself. */
    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.relname, array_agg(a.attname order by a.attnum)
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                          and not a.attisdropped and a.attgenerated = ''
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                        group by c.relname order by c.relname""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), strings(row.getArray(2))));
            }
        }
        return tables;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.relname, k.conname, pg_get_constraintdef(k.oid)
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                        order by c.relname, k.conname""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    /** The last value of each used sequence; sequences are not part of a snapshot, so it may be later. */
    Map<String, Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
        return sequences;
    }

    /** Version and checksum of each migration, by version; the newest comes last. */
    List<String> migrations() throws SQLException {
        var migrations = new ArrayList<String>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select version || ' ' || checksum from flyway_schema_history
                        where success and version is not null order by version::int""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                migrations.add(row.getString(1));
            }
        }
        return migrations;
    }

    /** The number of the newest migration. */
    static int newest(List<String> migrations) {
        String last = migrations.getLast();
        return Integer.parseInt(last.substring(0, last.indexOf(' ')));
    }
}
