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

/** SQL past all services, as the application's own role in the database and in the name of somebody. */
@ApplicationScoped
public class Rows {

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    /** Who calls, as the application tells PostgreSQL. */
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

    /** Does something in the name of a caller, and undoes it. */
    public <T> T as(Caller caller, Work<T> work) throws SQLException {
        return inTransaction(caller, work, false);
    }

    /** Does something past all rules of the product that no command would do, such as letting time pass. */
    public int change(String sql, Object... parameters) throws SQLException {
        return inTransaction(Caller.SYSTEM, connection -> update(connection, sql, parameters), true);
    }

    /** Calls functions of the database as Jobwright itself, and keeps what they did. */
    public void call(String sql, Object... parameters) throws SQLException {
        inTransaction(Caller.SYSTEM, connection -> texts(connection, sql, parameters), true);
    }

    /** The first column of every row, as Jobwright itself sees it. */
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
