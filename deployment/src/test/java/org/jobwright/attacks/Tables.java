package org.jobwright.attacks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobwright.instance.Instance;
import org.jobwright.server.InstanceDatabase;

/** Checksums over all rows of every table, to detect whether an attack has changed one. */
final class Tables {
    /** What any request changes, and what the product changes in the background. */
    private static final Set<String> RESTLESS = Set.of(
            "applicant_person",
            "application_to_compare",
            "audit_entry",
            "audit_line",
            "audit_verification",
            "comparison_key",
            "flyway_schema_history",
            "known_browser",
            "market_catalog",
            "market_cell",
            "market_change",
            "market_event",
            "market_month",
            "market_posting",
            "market_secret",
            "outbox_message",
            "person_match",
            "posting_day",
            "posting_index_change",
            "rate_limit",
            "sign_in_session",
            "sign_in_throttle");

    /**
     * What stays of rows that change without an attack: attackers sign in, and the product scans uploads and reminds
     * people of tasks.
     */
    private static final Map<String, String> STEADY = Map.of(
            "account", "(to_jsonb(r) - 'present_at')",
            "stored_document", "(r.id, r.owner_id, r.file_name, r.type, r.size, r.sha256, r.storage_key)",
            "application_task", "(to_jsonb(r) - 'reminded_at' - 'version')",
            "notice", "(case when r.kind <> 'TASK_DUE' then r end)");

    private final Map<String, String> sums;

    private Tables(Map<String, String> sums) {
        this.sums = sums;
    }

    static Tables of(Instance instance) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            for (String table : names(statement)) {
                sums.put(
                        table,
                        first(
                                statement,
                                "select count(x) || ' rows ' || coalesce(md5(string_agg(md5(x), '' order by md5(x))), '')"
                                        + " from (select " + STEADY.getOrDefault(table, "r") + "::text as x from "
                                        + table + " r) as texts"));
            }
        }
        return new Tables(sums);
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                if (!RESTLESS.contains(rows.getString(1))) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    int count() {
        return sums.size();
    }

    /** The tables whose rows have changed. */
    List<String> changedSince(Tables before) {
        return sums.keySet().stream()
                .filter(table -> !sums.get(table).equals(before.sums.get(table)))
                .toList();
    }
}
