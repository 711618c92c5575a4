package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the owner of the database can find out about voluntary answers: nothing, once they are counted and forgotten. */
@ExtendWith(Product.class)
@Tag("PRV-08")
class EqualitySecretsIT {

    private static final String COUNTED =
            "select equality_count(id, array['GB', 'US'], true, 1) ->> 'answers' from equality_block where closed_on is null";

    @Test
    void noColumnLeadsToAPerson(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            assertEquals(
                    List.of(
                            "response.answers",
                            "response.block",
                            "response.id",
                            "response.pseudonym",
                            "response.set_version",
                            "secret.block",
                            "secret.value"),
                    texts(connection, """
                            select table_name || '.' || column_name from information_schema.columns
                            where table_schema = 'equality' order by 1"""));
            assertEquals(List.of(), texts(connection, """
                            select conname from pg_constraint where contype = 'f'
                              and 'equality'::regnamespace in (connamespace, (select relnamespace from pg_class where oid = confrelid))"""), "no key leads in or out");
            assertEquals(List.of(), texts(connection, """
                            select grantee || ' ' || table_name from information_schema.table_privileges
                            where table_schema = 'equality' and grantee <> current_user"""), "nobody but the owner may read");
        }
    }

    /** All of it in a transaction that is rolled back. */
    @Test
    void afterThirtyDaysNoSecretAndNoAnswerIsLeft(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            connection.setAutoCommit(false);
            try {
                anAnswerChangedAMinuteBeforeClosing(connection);
                assertEquals(
                        List.of("[{\"stage\": 0, \"answer\": \"man\", \"people\": 1, \"question\": \"gender\"}]"),
                        texts(connection, COUNTED),
                        "it counts once");
                run(connection, "update equality_block set closed_on = '2026-10-01', report = '{}'");
                run(connection, "select equality_forget('2026-09-30')");
                assertEquals(List.of("1 1"), left(connection));
                run(connection, "select equality_forget('2026-10-01')");
                assertEquals(List.of("0 0"), left(connection));
            } finally {
                connection.rollback();
            }
        }
    }

    private static void anAnswerChangedAMinuteBeforeClosing(Connection connection) throws SQLException {
        run(connection, "delete from equality_block");
        run(connection, "delete from equality.secret");
        run(connection, "delete from equality.response");
        run(
                connection,
                "create temporary table asked on commit drop as select id, organization_id, candidate_id"
                        + " from job_application where candidate_status = 'SUBMITTED' limit 1");
        run(
                connection,
                "update job_posting set country = 'DE' where id = (select posting_id from job_application"
                        + " where id = (select id from asked))");
        run(
                connection,
                "update job_application set applied_at = '2026-09-28T10:00:00Z' where id = (select id from asked)");
        run(connection, "insert into equality_setting select organization_id, now() from asked on conflict do nothing");
        run(
                connection,
                "select set_config('jobwright.account', candidate_id::text, true),"
                        + " set_config('jobwright.role', 'system', true) from asked");
        run(connection, answer("woman", false, "2026-09-28T12:00:00Z"));
        run(
                connection,
                "insert into timeline_entry (id, application_id, status, reason, at) select gen_random_uuid(), id,"
                        + " 'NOT_SELECTED', 'SOMEONE_ELSE_CHOSEN', '2026-09-30T10:00:00Z' from asked");
        run(connection, answer("man", true, "2026-09-30T23:59:00Z"));
    }

    private static String answer(String gender, boolean anew, String at) {
        return "select equality_answer(id, 'DEFAULT', 1, '{\"gender\": \"%s\"}', %s, '%s') from asked"
                .formatted(gender, anew, at);
    }

    private static List<String> left(Connection connection) throws SQLException {
        return texts(
                connection,
                "select (select count(*) from equality.secret) || ' ' ||"
                        + " (select count(*) from equality.response)");
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

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
