package org.jobwright.server.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for a text in each column of each table, whatever its type and in capitals or not. Needs a connection of the
 * owner: row-level security hides rows from everyone else.
 */
public final class DatabaseSearch {

    private static final String COLUMNS = """
            select c.oid::regclass::text, quote_ident(a.attname), t.typname = 'bytea'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast') and n.nspname not like 'pg\\_temp%'
            order by n.nspname, c.relname, a.attnum""";

    /**
     * A column with the text.
     *
     * @param column with its table, and the schema if it is not the usual one
     */
    public record Hit(String column, long rows) {}

    private record Column(String name, boolean isBinary) {}

    private final Connection connection;

    public DatabaseSearch(Connection connection) {
        this.connection = connection;
    }

    /** The columns in which a text stands, one scan a table. */
    public List<Hit> find(String text) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, List<Column>> table : tables().entrySet()) {
            hits.addAll(find(text, table.getKey(), table.getValue()));
        }
        return hits;
    }

    private List<Hit> find(String text, String table, List<Column> columns) throws SQLException {
        List<String> counts = columns.stream()
                .map(column -> column.isBinary()
                        ? "count(*) filter (where position(? in " + column.name() + ") > 0)"
                        : "count(*) filter (where position(lower(?) in lower(" + column.name() + "::text)) > 0)")
                .toList();
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select " + String.join(", ", counts) + " from " + table)) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).isBinary()) {
                    query.setBytes(i + 1, text.getBytes(StandardCharsets.UTF_8));
                } else {
                    query.setString(i + 1, text);
                }
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                for (int i = 0; i < columns.size(); i++) {
                    if (row.getLong(i + 1) > 0) {
                        hits.add(new Hit(table + "." + columns.get(i).name(), row.getLong(i + 1)));
                    }
                }
            }
        }
        return hits;
    }

    private Map<String, List<Column>> tables() throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getBoolean(3)));
            }
        }
        return tables;
    }
}
