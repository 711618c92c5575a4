package org.jobwright.instance.hostile;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.server.Build;

/**
 * Writes text that breaks programs into everything that people can write, bypassing every check. Once stored, it
 * must be shown without harm.
 */
final class HostileData {
    private static final Path LIST = Build.TARGET
            .resolve("../../../shared/data/naughty_strings/blns.json")
            .normalize();

    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "</title></textarea></style><svg onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">here</a>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "' autofocus onfocus=alert(1) x='",
            "<math><mtext></p><img src=x onerror=alert(1)>",
            "${alert(1)} {{constructor.constructor('alert(1)')()}}",
            "]]><script>alert(1)</script>",
            "=HYPERLINK(\"https://evil.example\")");

    /** Words that mark a column for names or sentences, even if a value has only one word. */
    private static final Set<String> NAMES = Set.of(
            "firstName", "lastName", "name", "title", "city", "html", "text", "label", "answer", "summary", "position");

    /** Names and the like are lines, and the product accepts none that is longer. */
    private static final int A_LINE = 80;

    private static final int A_WORD = 30;

    private final List<String> strings = new ArrayList<>(OWN);
    private int next;
    private int written;

    HostileData() throws IOException {
        if (Files.exists(LIST)) {
            Stream.of(new Gson().fromJson(Files.readString(LIST), String[].class))
                    .filter(text -> text.matches("(?s).*[<>\"'&\\p{Cntrl}\\p{Cf}{$].*"))
                    .map(text -> text.replace("\0", ""))
                    .forEach(text -> {
                        strings.add(text);
                        strings.add(OWN.get(strings.size() / 2 % OWN.size())); // the ones that a page would run
                    });
        }
    }

    /** How many values are hostile now. */
    int written() {
        return written;
    }

    void writeInto(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String[] column : columns(connection)) {
                // Some triggers refuse what the product itself never does.
                statement.execute("alter table " + column[0] + " disable trigger user");
                write(connection, column[0], column[1], column[2].equals("jsonb"));
                statement.execute("alter table " + column[0] + " enable trigger user");
            }
        }
    }

    /** Of the tables with people's text: table, column, type. */
    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
                          and c.table_name not in ('flyway_schema_history', 'audit_entry', 'audit_line', 'password_credential', 'form_secret',
                            'market_secret', 'rate_limit', 'sign_in_throttle', 'market_event', 'market_month', 'market_cell')
                          and c.column_name not in ('storage_key')""")) {
            while (row.next()) {
                columns.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
            }
        }
        return columns;
    }

    /** Row by row; a value that the database itself refuses is left unchanged. */
    private void write(Connection connection, String table, String column, boolean json) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ctid, " + column + " from " + table + " where " + column
                        + "::text like '% %' order by 1 limit 150")) {
            while (row.next()) {
                rows.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        String sql = "update " + table + " set " + column + " = ?" + (json ? "::jsonb" : "") + " where ctid = ?::tid";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (String[] row : rows) {
                update.setString(
                        1, json ? hostile(JsonParser.parseString(row[1]), "").toString() : hostile(row[1]));
                update.setString(2, row[0]);
                written += executed(update);
            }
        }
    }

    private static int executed(PreparedStatement update) {
        try {
            return update.executeUpdate();
        } catch (SQLException refused) {
            return 0;
        }
    }

    private JsonElement hostile(JsonElement element, String name) {
        if (element.isJsonObject()) {
            JsonObject changed = new JsonObject();
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> changed.add(entry.getKey(), hostile(entry.getValue(), entry.getKey())));
            return changed;
        }
        if (element.isJsonArray()) {
            JsonArray changed = new JsonArray();
            element.getAsJsonArray().forEach(item -> changed.add(hostile(item, name)));
            return changed;
        }
        boolean words = element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString()
                && (NAMES.contains(name) || element.getAsString().contains(" "));
        return words ? new JsonPrimitive(hostile(element.getAsString())) : element;
    }

    private String hostile(String text) {
        int room = text.length() < A_LINE - A_WORD ? A_LINE - text.length() - 1 : Integer.MAX_VALUE;
        String hostile = strings.get(next++ % strings.size());
        while (hostile.length() > room) {
            hostile = strings.get(next++ % strings.size());
        }
        return text + " " + hostile;
    }
}
