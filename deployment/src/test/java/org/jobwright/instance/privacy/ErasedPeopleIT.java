package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private record Key(String child, String column, String parent, String parentColumn) {}

    @Test
    void nothingOfACandidateIsLeft(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            connection.setAutoCommit(false);
            try {
                aMailAndANoticeAboutThem(connection);
                List<String> ids = ids(connection, CANDIDATES);
                int planted = plant(connection, closure(connection, CANDIDATES));
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
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void whatMembersDidIsDoneByNobody(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            connection.setAutoCommit(false);
            try {
                List<String> ids = ids(connection, MEMBERS);
                aNoticeFrom(connection, MEMBERS.getFirst());
                long postings = Long.parseLong(text(connection, "select count(*) from job_posting"));
                run(connection, "update organization_membership set ended_at = now() where ended_at is null");
                erase(connection, MEMBERS);
                for (String email : MEMBERS) {
                    assertEquals(List.of(), found(connection, email));
                }
                for (String id : ids) {
                    assertInTheRecordAtMost(connection, id);
                }
                assertEquals(postings, Long.parseLong(text(connection, "select count(*) from job_posting")));
                assertEquals("0", text(connection, "select count(*) from notice where facts ->> 'from' = 'Owen Tate'"));
            } finally {
                connection.rollback();
            }
        }
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
        tables.remove("audit_entry");
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

    /** The rows that hang on some accounts, by table: over the foreign keys, as far as they go. */
    private static Map<String, Set<String>> closure(Connection connection, List<String> emails) throws SQLException {
        List<Key> keys = keys(connection);
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        rows.put(
                "account",
                texts(connection, "select ctid::text from account where email = any ('" + literal(emails) + "')"));
        rows.put(
                "outbox_message",
                texts(
                        connection,
                        "select ctid::text from outbox_message where recipient = any ('" + literal(emails) + "')"));
        Deque<String> waiting = new ArrayDeque<>(List.of("account"));
        while (!waiting.isEmpty()) {
            String parent = waiting.remove();
            for (Key key : keys) {
                if (key.parent().equals(parent)) {
                    Set<String> more = children(connection, key, rows.get(parent));
                    if (rows.computeIfAbsent(key.child(), table -> new HashSet<>())
                            .addAll(more)) {
                        waiting.add(key.child());
                    }
                }
            }
        }
        return rows;
    }

    private static Set<String> children(Connection connection, Key key, Set<String> parents) throws SQLException {
        return texts(
                connection,
                "select c.ctid::text from %s c join %s p on c.%s = p.%s where p.ctid = any (cast('%s' as tid[]))"
                        .formatted(key.child(), key.parent(), key.column(), key.parentColumn(), quoted(parents)));
    }

    private static List<Key> keys(Connection connection) throws SQLException {
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

    /** Marks what is to be forgotten; a value that a rule refuses, such as one of a few words, stays. */
    private static int plant(Connection connection, Map<String, Set<String>> rows) throws Exception {
        List<String> columns = new ArrayList<>();
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select table_name || '.' || column_name, data_type from information_schema.columns
                        where table_schema = 'public' and data_type in ('text', 'jsonb') and is_generated = 'NEVER'""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.add(row.getString(1));
                types.put(row.getString(1), row.getString(2));
            }
        }
        int planted = 0;
        for (Map.Entry<String, DataMap.Line> entry : DataMap.byColumn(columns).entrySet()) {
            String table = entry.getValue().table();
            if (!types.containsKey(entry.getKey())
                    || !entry.getValue().isForgotten()
                    || FOUND_BY.contains(entry.getKey())
                    || rows.getOrDefault(table, Set.of()).isEmpty()) {
                continue;
            }
            String column = entry.getKey().substring(table.length() + 1);
            String value = types.get(entry.getKey()).equals("text")
                    ? "'" + MARK + "'"
                    : "case jsonb_typeof(%1$s) when 'array' then %1$s || '[\"%2$s\"]' else %1$s || '{\"mark\": \"%2$s\"}' end"
                            .formatted(column, MARK);
            Savepoint before = connection.setSavepoint();
            try {
                Set<String> moved = texts(
                        connection,
                        "update %1$s set %2$s = %3$s where ctid = any (cast('%4$s' as tid[])) returning ctid::text"
                                .formatted(table, column, value, quoted(rows.get(table))));
                rows.put(table, moved);
                planted++;
            } catch (SQLException refused) {
                connection.rollback(before);
            }
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

    private static String quoted(Set<String> tids) {
        return "{\"" + String.join("\",\"", tids) + "\"}";
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
