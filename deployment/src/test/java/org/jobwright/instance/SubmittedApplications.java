package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobwright.server.InstanceDatabase;

/**
 * What candidates sent and what they were told, compared with what the product kept: the invariants of
 * checklists/reliability.md that submitting can break.
 */
final class SubmittedApplications {
    /** @param cv the bytes that were uploaded, different for each */
    record Sent(String email, String job, String cv) {}

    private final Map<String, Sent> byIntent = new ConcurrentHashMap<>();
    private final Map<String, String> referenceByIntent = new ConcurrentHashMap<>();

    void sending(String intent, Sent sent) {
        byIntent.put(intent, sent);
    }

    void acknowledged(String intent, String reference) {
        String before = referenceByIntent.put(intent, reference);
        assertTrue(before == null || before.equals(reference), "one intent, two references");
    }

    /** Whoever has seen no answer: by intent. */
    Map<String, Sent> unanswered() {
        var unanswered = new ConcurrentHashMap<>(byIntent);
        unanswered.keySet().removeAll(referenceByIntent.keySet());
        return unanswered;
    }

    int acknowledged() {
        return referenceByIntent.size();
    }

    void verify(Path data) throws SQLException, IOException {
        try (Connection connection = InstanceDatabase.connect(data)) {
            for (Map.Entry<String, String> told : referenceByIntent.entrySet()) {
                verify(told.getValue(), byIntent.get(told.getKey()), data, connection);
            }
            assertAll(
                    () -> assertNone(connection, "a person has two applications to one posting", """
                            select candidate_id from job_application
                            group by candidate_id, posting_id having count(*) > 1"""),
                    () -> assertNone(connection, "an application without its first step", """
                            select id from job_application a where not exists
                            (select 1 from timeline_entry t where t.application_id = a.id)"""),
                    () -> assertNone(connection, "an application whose candidate is owed no or two mails", """
                            select a.id from job_application a
                            left join outbox_message m on m.subject_id = a.id and m.kind = 'APPLICATION_RECEIVED'
                            where a.applicant_name = 'Kim Okafor' group by a.id having count(m.id) <> 1"""),
                    () -> assertNone(connection, "an application that is not in the audit record once", """
                            select a.id from job_application a left join audit_entry e
                            on e.subject_id = a.id and e.action = 'JobApplicationSubmitted'
                            where a.applicant_name = 'Kim Okafor' group by a.id having count(e.position) <> 1"""));
        }
        assertTrue(InstanceDatabase.auditHolds(data), "the chain of the audit record is broken");
    }

    private static void verify(String reference, Sent sent, Path data, Connection connection)
            throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement("""
                select c.email, jsonb_array_length(a.consents) as consents, d.storage_key
                from job_application a join account c on c.id = a.candidate_id
                left join stored_document d on d.id = a.document_id
                where a.reference = ?""")) {
            query.setString(1, reference);
            ResultSet row = query.executeQuery();
            assertTrue(row.next(), "acknowledged and lost: " + reference);
            assertEquals(sent.email(), row.getString("email"), reference);
            assertTrue(row.getInt("consents") > 0, "no consent: " + reference);
            assertArrayEquals(
                    sent.cv().getBytes(StandardCharsets.UTF_8),
                    Files.readAllBytes(file(data, row.getString("storage_key"))),
                    reference);
        }
    }

    private static Path file(Path data, String key) {
        return data.resolve("documents")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    private static void assertNone(Connection connection, String problem, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (row.next()) {
                throw new AssertionError(problem + ": " + row.getString(1));
            }
        }
    }
}
