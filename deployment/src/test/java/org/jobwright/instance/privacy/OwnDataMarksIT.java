package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A mark of its own in every column of every row that hangs on some candidates: what they take along has those that the
 * data map says, and none of the others. All of it in a transaction that is rolled back.
 */
@ExtendWith(Product.class)
@Tag("PRV-03")
class OwnDataMarksIT {

    /** Between them they have messages, interviews, an offer, files, a profile and a place in a pool. */
    private static final List<String> CANDIDATES = List.of(
            "candidate@demo.example",
            "rhys.maddock@demo.example",
            "katrin.vogel@demo.example",
            "rebecca.tran@demo.example");

    /** No time of the demo is that early. */
    private static final LocalDate FIRST_DAY = LocalDate.parse("1905-01-01");

    private static final int FIRST_NUMBER = 73_000_000;

    @Test
    void theArchiveHasWhatTheMapSaysAndNothingElse(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            connection.setAutoCommit(false);
            try {
                check(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    static void check(Connection connection) throws Exception {
        List<String> people = texts(
                connection,
                "select id::text from account where email = any ('{" + String.join(",", CANDIDATES) + "}')");
        assertEquals(CANDIDATES.size(), people.size());
        try (InputStream more = OwnDataMarksIT.class.getResourceAsStream("own-data.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(more.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> marks = plant(connection);
        String archive = archives(connection, people);
        assertFalse(archive.contains("mark-of-the-employer"), "terms that only the employer reads");
        List<String> missing = new ArrayList<>();
        List<String> tooMuch = new ArrayList<>();
        int found = 0;
        for (Map.Entry<String, DataMap.Line> column :
                DataMap.byColumn(List.copyOf(marks.keySet())).entrySet()) {
            String mark = marks.get(column.getKey());
            if (mark == null) {
                continue;
            }
            boolean isThere = archive.contains(mark);
            if (isThere && !column.getValue().isExported()) {
                tooMuch.add(column.getKey());
            }
            if (!isThere && column.getValue().isExported()) {
                missing.add(column.getKey());
            }
            found += isThere ? 1 : 0;
        }
        assertEquals(
                "not exported, but there: []; exported, but not there: []",
                "not exported, but there: " + tooMuch + "; exported, but not there: " + missing);
        assertTrue(found > 100, "only " + found + " marks are there of " + marks.size());
    }

    /** By column, the mark that all its rows have now; without those whose value a rule refuses. */
    private static Map<String, String> plant(Connection connection) throws Exception {
        HangingRows rows = new HangingRows(connection, CANDIDATES);
        Map<String, String> types = rows.types();
        Map<String, String> marks = new LinkedHashMap<>();
        int number = 0;
        for (String name : DataMap.byColumn(List.copyOf(types.keySet())).keySet()) {
            String table = name.substring(0, name.indexOf('.'));
            String column = name.substring(name.indexOf('.') + 1);
            number++;
            String mark = mark(types.getOrDefault(name, ""), number);
            // By these columns their rows are found.
            if (mark == null
                    || !rows.any(table)
                    || name.equals("account.email")
                    || name.equals("outbox_message.recipient")) {
                continue;
            }
            if (rows.mark(table, column, HangingRows.value(types.get(name), column, mark))
                    && rows.have(table, column, mark)) {
                marks.put(name, mark);
            }
        }
        return marks;
    }

    /** Null for a type that has too few values. */
    private static String mark(String type, int number) {
        return switch (type) {
            case "text", "jsonb", "ARRAY" -> "mark-" + number + "-end";
            case "timestamp with time zone", "date" ->
                FIRST_DAY.plusDays(number).toString();
            case "integer", "bigint", "numeric" -> String.valueOf(FIRST_NUMBER + number);
            default -> null;
        };
    }

    /** All that the archives of these people are made of, besides the content of their files. */
    private static String archives(Connection connection, List<String> people) throws SQLException {
        StringBuilder archive = new StringBuilder();
        for (String person : people) {
            texts(connection, "select jobwright_call_as('" + person + "', 'person')");
            for (String part : List.of(
                    "select file || content::text from jobwright_export('%s')",
                    "select jobwright_export_application(a.candidate_id, a.reference)::text from job_application a"
                            + " where a.candidate_id = '%s'",
                    "select jobwright_export_text(d.owner_id, d.id)::text from stored_document d where d.owner_id = '%s'",
                    "select folder || name from jobwright_export_files('%s')",
                    "select r.content from application_receipt r join job_application a on a.id = r.application_id"
                            + " where a.candidate_id = '%s'")) {
                texts(connection, part.formatted(person)).forEach(archive::append);
            }
        }
        return archive.toString();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
