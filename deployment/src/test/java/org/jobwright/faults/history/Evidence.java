package org.jobwright.faults.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.server.documents.StoredDocuments;

/**
 * A history compared with the product's data: the history is in temporary tables of the transaction, so that both are
 * compared by queries, on one state of the database.
 */
final class Evidence {
    private final Recorded recorded;
    private final Connection database;
    private final StoredDocuments documents;

    private Evidence(Recorded recorded, Connection database, StoredDocuments documents) {
        this.recorded = recorded;
        this.database = database;
        this.documents = documents;
    }

    /** The connection is the owner's, within a transaction; the temporary tables end with it. */
    static Evidence of(Recorded recorded, Connection database, StoredDocuments documents) throws SQLException {
        var evidence = new Evidence(recorded, database, documents);
        evidence.load();
        return evidence;
    }

    Recorded recorded() {
        return recorded;
    }

    Connection database() {
        return database;
    }

    StoredDocuments documents() {
        return documents;
    }

    private void load() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create temporary table begun (at timestamptz, ended timestamptz) on commit drop");
            statement.execute(
                    "create temporary table sent (intent text, token_hash text, email text, job text, cv text) on commit drop");
            statement.execute("create temporary table acknowledged (intent text, reference text) on commit drop");
            statement.execute("create temporary table arrived (message_id text, recipient text) on commit drop");
            statement.execute("create temporary table legal (status text, next text) on commit drop");
        }
        insert(
                "begun values (cast(? as timestamptz), cast(? as timestamptz))",
                List.of(List.of(
                        recorded.begun().toString(),
                        recorded.ended().map(Instant::toString).orElse("infinity"))));
        insert(
                "sent select ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, ?",
                recorded.sent().values().stream()
                        .map(sent -> List.of(sent.intent(), sent.intent(), sent.email(), sent.job(), sent.cv()))
                        .toList());
        List<List<String>> rows = new ArrayList<>();
        recorded.references()
                .forEach((intent, references) -> references.forEach(each -> rows.add(List.of(intent, each))));
        insert("acknowledged values (?, ?)", rows);
        insert(
                "arrived values (?, ?)",
                recorded.mails().stream()
                        .map(mail -> List.of(mail.messageId(), mail.recipient()))
                        .toList());
        List<List<String>> legal = new ArrayList<>();
        for (CandidateStatus status : CandidateStatus.values()) {
            for (CandidateStatus next : CandidateStatus.values()) {
                if (status.canBecome(next)) {
                    legal.add(List.of(status.name(), next.name()));
                }
            }
        }
        insert("legal values (?, ?)", legal);
    }

    private void insert(String into, List<List<String>> rows) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into " + into)) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Each row of the result is a problem. */
    List<String> problems(String problem, String query) throws SQLException {
        return rows(query).stream()
                .map(row -> problem + ": " + String.join(" ", row))
                .toList();
    }

    long count(String from) throws SQLException {
        return Long.parseLong(rows("select count(*) from " + from).getFirst().getFirst());
    }

    List<List<String>> rows(String query) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var fields = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    fields.add(String.valueOf(row.getString(i)));
                }
                rows.add(fields);
            }
        }
        return rows;
    }
}
