package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.jobwright.server.privacy.DatabaseSearch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A mark in every column that is to be forgotten, in every row that hangs on some people: afterwards no table has one,
 * nor their ids and addresses. All of it in a transaction that is rolled back.
 */
@ExtendWith(Product.class)
@Tag("PRV-04")
@Tag("PRV-06")
class ErasedPeopleIT {

    private static final String MARK = "mark-of-the-erased";

    /** Between them they have messages, interviews, an offer, files, a profile and a place in a pool. */
    private static final List<String> CANDIDATES = List.of(
            "candidate@demo.example",
            "rhys.maddock@demo.example",
            "katrin.vogel@demo.example",
            "rebecca.tran@demo.example");

    private static final List<String> MEMBERS = List.of("owen.tate@demo.example", "recruiter@demo.example");

    /** By these the rows of a person are found. */
    private static final Set<String> FOUND_BY = Set.of("account.email", "outbox_message.recipient", "invitation.email");

    /** Serialization failure and deadlock. */
    private static final Set<String> CHANGED_MEANWHILE = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    private static final String DONE_AT_WORK = "select (select count(*) from application_task) || ' tasks, '"
            + " || count(distinct interview_id) || ' interviews with a panel' from interview_panel_member";

    @Test
    void nothingOfACandidateIsLeft(Instance instance) throws Exception {
        inOneSnapshot(instance, ErasedPeopleIT::candidatesAreErased);
    }

    @Test
    void whatMembersDidIsDoneByNobody(Instance instance) throws Exception {
        inOneSnapshot(instance, ErasedPeopleIT::membersAreErased);
    }

    private static void candidatesAreErased(Connection connection) throws Exception {
        aMailAndANoticeAboutThem(connection);
        List<String> ids = ids(connection, CANDIDATES);
        int planted = plant(new HangingRows(connection, CANDIDATES));
        assertTrue(planted > 45, "only " + planted + " columns were marked");
        erase(connection, CANDIDATES);
        assertEquals(List.of(), found(connection, MARK));
        assertTrue(InstanceDatabase.auditHolds(connection), "the record is whole without the people in it");
        assertEquals(
                "1",
                text(
                        connection,
                        "select max(jsonb_array_length(facts -> 'lines')) from outbox_message"
                                + " where kind = 'DAILY_DIGEST' and facts::text like '%about-somebody-else%'"),
                "a daily mail keeps what is about others");
        for (String email : CANDIDATES) {
            assertEquals(List.of(), found(connection, email));
        }
        for (String id : ids) {
            assertInTheRecordAtMost(connection, id);
        }
    }

    private static void membersAreErased(Connection connection) throws Exception {
        List<String> ids = ids(connection, MEMBERS);
        aNoticeFrom(connection, MEMBERS.getFirst());
        long postings = Long.parseLong(text(connection, "select count(*) from job_posting"));
        run(connection, "update application_task set done_at = now() where done_at is null and closed_at is null");
        String done = text(connection, DONE_AT_WORK);
        run(connection, "update organization_membership set ended_at = now() where ended_at is null");
        erase(connection, MEMBERS);
        for (String email : MEMBERS) {
            assertEquals(List.of(), found(connection, email));
        }
        for (String id : ids) {
            assertInTheRecordAtMost(connection, id);
        }
        assertEquals(postings, Long.parseLong(text(connection, "select count(*) from job_posting")));
        assertEquals(done, text(connection, DONE_AT_WORK), "what is done, and that there was an interviewer");
        assertEquals("0", text(connection, "select count(*) from notice where facts ->> 'from' = 'Owen Tate'"));
    }

    /**
     * Does the work in a transaction that sees nothing of what the instance writes meanwhile, and rolls it back; again
     * where a timer changed one of its rows.
     */
    private static void inOneSnapshot(Instance instance, Work work) throws Exception {
        for (int tries = 1; ; tries++) {
            try (Connection connection = InstanceDatabase.connect(instance.data())) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                try {
                    work.on(connection);
                    return;
                } finally {
                    connection.rollback();
                }
            } catch (SQLException failure) {
                if (tries == TRIES || !CHANGED_MEANWHILE.contains(String.valueOf(failure.getSQLState()))) {
                    throw failure;
                }
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws Exception;
    }

    private static void aNoticeFrom(Connection connection, String email) throws SQLException {
        run(connection, """
                insert into notice (id, version, account_id, kind, facts, created_at)
                select gen_random_uuid(), 0, m.id, 'MENTIONED', jsonb_build_object('from', a.display_name), now()
                from account a, (select id from account where email = 'candidate@demo.example') m where a.email = '%s'
                """.formatted(email));
    }

    /** The tamper-evident record keeps ids, which name nobody any more. */
    private static void assertInTheRecordAtMost(Connection connection, String id) throws SQLException {
        List<String> tables = new ArrayList<>(found(connection, id));
        tables.removeAll(List.of("audit_entry", "audit_line"));
        assertEquals(List.of(), tables);
    }

    private static void aMailAndANoticeAboutThem(Connection connection) throws SQLException {
        run(connection, """
                insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at, facts, state,
                  priority, attempts, next_attempt_at)
                select gen_random_uuid(), 0, 'MESSAGE_RECEIVED', email, 'EN', id, now(),
                  jsonb_build_object('words', '%1$s'), 'PENDING', 0, 0, now() + interval '1 day' from account
                where email = any ('%2$s')""".formatted(MARK, literal(CANDIDATES)));
        run(connection, """
                insert into notice (id, version, account_id, kind, facts, created_at)
                select gen_random_uuid(), 0, m.id, 'MENTIONED', jsonb_build_object('from', '%1$s', 'application',
                  jsonb_build_object('reference', a.reference)), now()
                from job_application a join account c on c.id = a.candidate_id,
                  (select id from account where email = 'recruiter@demo.example') m
                where c.email = any ('%2$s')""".formatted(MARK, literal(CANDIDATES)));
        run(connection, """
                insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at, facts, state,
                  priority, attempts, next_attempt_at)
                select gen_random_uuid(), 0, 'DAILY_DIGEST', 'recruiter@demo.example', 'EN', a.id, now(),
                  jsonb_build_object('lines', jsonb_build_array(
                    jsonb_build_object('facts', jsonb_build_object('from', 'about-somebody-else')),
                    jsonb_build_object('facts', jsonb_build_object('from', '%1$s', 'application',
                      jsonb_build_object('reference', a.reference))))), 'PENDING', 0, 0, now() + interval '1 day'
                from job_application a join account c on c.id = a.candidate_id
                where c.email = any ('%2$s') limit 1""".formatted(MARK, literal(CANDIDATES)));
    }

    private static void erase(Connection connection, List<String> emails) throws SQLException {
        String people = "(select id from account where email = any ('" + literal(emails) + "'))";
        text(connection, "select jobwright_call_as('', 'system')");
        run(
                connection,
                "update job_application set candidate_status = 'WITHDRAWN' where candidate_id in " + people
                        + " and candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')");
        text(
                connection,
                "select count(cast(jobwright_erase_application(id) as text)) from job_application where candidate_id in "
                        + people);
        text(connection, "select count(cast(jobwright_erase_account(id) as text)) from account where id in " + people);
    }

    /** Marks what is to be forgotten; a value that a rule refuses, such as one of a few words, stays. */
    private static int plant(HangingRows rows) throws Exception {
        Map<String, String> types = rows.types();
        int planted = 0;
        for (Map.Entry<String, DataMap.Line> entry :
                DataMap.byColumn(List.copyOf(types.keySet())).entrySet()) {
            String table = entry.getValue().table();
            String type = types.getOrDefault(entry.getKey(), "");
            if (!Set.of("text", "jsonb").contains(type)
                    || !entry.getValue().isForgotten()
                    || FOUND_BY.contains(entry.getKey())
                    || !rows.any(table)) {
                continue;
            }
            String column = entry.getKey().substring(table.length() + 1);
            planted += rows.mark(table, column, HangingRows.value(type, column, MARK)) ? 1 : 0;
        }
        return planted;
    }

    /** The tables in which a text stands, in any column. */
    private static List<String> found(Connection connection, String text) throws SQLException {
        return new DatabaseSearch(connection)
                .find(text).stream()
                        .map(hit -> hit.column().substring(0, hit.column().lastIndexOf('.')))
                        .distinct()
                        .toList();
    }

    private static List<String> ids(Connection connection, List<String> emails) throws SQLException {
        List<String> ids = List.copyOf(
                texts(connection, "select id::text from account where email = any ('" + literal(emails) + "')"));
        assertEquals(emails.size(), ids.size());
        return ids;
    }

    private static String literal(List<String> texts) {
        return "{" + String.join(",", texts) + "}";
    }

    private static Set<String> texts(Connection connection, String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).iterator().next();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
