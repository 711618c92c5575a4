package org.jobwright.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jobwright.domain.accounts.AccountId;

/** SQL that bypasses all services, with the application's own database role and on behalf of a caller. */
@ApplicationScoped
public class Rows {

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    /** The caller as the application passes it to PostgreSQL. */
    public record Caller(AccountId account, String role) {
        public static final Caller VISITOR = new Caller(null, "");
        public static final Caller SYSTEM = new Caller(null, "system");

        public static Caller person(AccountId account) {
            return new Caller(account, "person");
        }

        public static Caller staff(AccountId account) {
            return new Caller(account, "staff");
        }
    }

    /** What to do with a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Acts on behalf of a caller, and rolls back. */
    public <T> T as(Caller caller, Work<T> work) throws SQLException {
        return inTransaction(caller, work, false);
    }

    /** Bypasses all rules of the product to do what no command would, such as letting time pass. */
    public int change(String sql, Object... parameters) throws SQLException {
        return inTransaction(Caller.SYSTEM, connection -> update(connection, sql, parameters), true);
    }

    /** Calls functions of the database as the system, and commits. */
    public void call(String sql, Object... parameters) throws SQLException {
        inTransaction(Caller.SYSTEM, connection -> texts(connection, sql, parameters), true);
    }

    /** The first column of every row, as the system sees it. */
    public List<String> texts(String sql, Object... parameters) throws SQLException {
        return as(Caller.SYSTEM, connection -> texts(connection, sql, parameters));
    }

    public long count(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(texts("select count(*) " + sql, parameters).getFirst());
    }

    public static List<String> texts(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private <T> T inTransaction(Caller caller, Work<T> work, boolean keep) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String account =
                        caller.account() == null ? "" : caller.account().toString();
                texts(connection, "select jobwright_call_as(?, ?)", account, caller.role());
                T result = work.on(connection);
                if (keep) {
                    connection.commit();
                }
                return result;
            } finally {
                connection.rollback();
            }
        }
    }
}
