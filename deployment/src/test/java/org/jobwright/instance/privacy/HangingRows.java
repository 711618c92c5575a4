package org.jobwright.instance.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that hang on some accounts: over the foreign keys, as far as they go. Their values can be replaced by marks. */
final class HangingRows {

    private record Key(String child, String column, String parent, String parentColumn) {}

    private final Connection connection;
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    /** @param emails without quotes and commas */
    HangingRows(Connection connection, List<String> emails) throws SQLException {
        this.connection = connection;
        String people = "('{" + String.join(",", emails) + "}')";
        rows.put("account", texts("select ctid::text from account where email = any " + people));
        rows.put("outbox_message", texts("select ctid::text from outbox_message where recipient = any " + people));
        List<Key> keys = keys();
        Deque<String> waiting = new ArrayDeque<>(List.of("account"));
        while (!waiting.isEmpty()) {
            String parent = waiting.remove();
            for (Key key : keys) {
                if (key.parent().equals(parent)) {
                    Set<String> known = rows.computeIfAbsent(key.child(), table -> new HashSet<>());
                    if (known.addAll(children(key, rows.get(parent)))) {
                        waiting.add(key.child());
                    }
                }
            }
        }
    }

    /** Whether any row of a table hangs on them. */
    boolean any(String table) {
        return !rows.getOrDefault(table, Set.of()).isEmpty();
    }

    /**
     * Writes a value into a column of these rows.
     *
     * @param value as SQL
     * @return false if a rule of the database refuses it
     */
    boolean mark(String table, String column, String value) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            rows.put(
                    table,
                    texts("update %1$s set %2$s = %3$s where ctid = any (cast('%4$s' as tid[])) returning ctid::text"
                            .formatted(table, column, value, quoted(rows.get(table)))));
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }

    /** Whether any of these rows has a mark; one without a value gets none. */
    boolean have(String table, String column, String mark) throws SQLException {
        return !texts("select 1 from %s where ctid = any (cast('%s' as tid[])) and %s::text like '%%%s%%'"
                        .formatted(table, quoted(rows.get(table)), column, mark))
                .isEmpty();
    }

    /** A value of a type with a mark in it, as SQL. */
    static String value(String type, String column, String mark) {
        return switch (type) {
            case "jsonb" ->
                "case jsonb_typeof(%1$s) when 'array' then %1$s || '[\"%2$s\"]' else %1$s || '{\"mark\": \"%2$s\"}' end"
                        .formatted(column, mark);
            case "ARRAY" -> "array['" + mark + "']";
            case "timestamp with time zone" -> "timestamptz '" + mark + " 12:00Z'";
            case "integer", "bigint", "numeric" -> mark;
            default -> "'" + mark + "'";
        };
    }

    /** The types of the columns that can be written, by {@code table.column}. */
    Map<String, String> types() throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.table_name || '.' || c.column_name, c.data_type from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and c.is_generated = 'NEVER' and t.table_type = 'BASE TABLE'
                        order by 1""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                types.put(row.getString(1), row.getString(2));
            }
        }
        return types;
    }

    private Set<String> children(Key key, Set<String> parents) throws SQLException {
        return texts("select c.ctid::text from %s c join %s p on c.%s = p.%s where p.ctid = any (cast('%s' as tid[]))"
                .formatted(key.child(), key.parent(), key.column(), key.parentColumn(), quoted(parents)));
    }

    private List<Key> keys() throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.conrelid::regclass, a.attname, c.confrelid::regclass, b.attname from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                        where c.contype = 'f' and cardinality(c.conkey) = 1""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return keys;
    }

    private static String quoted(Set<String> tids) {
        return "{\"" + String.join("\",\"", tids) + "\"}";
    }

    private Set<String> texts(String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
