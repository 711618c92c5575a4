package org.jobwright.benchmarks.desk;

import java.sql.Connection;
import java.sql.SQLException;

/** The longest transaction of the application, by looking often. */
final class LongestTransaction {

    private final Connection connection;
    private final String role;
    private double seconds;
    private String statement = "";

    LongestTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.role = DeskBenchmark.role(connection);
    }

    void look() throws SQLException {
        try (var look = connection.prepareStatement("select extract(epoch from clock_timestamp() - xact_start), query"
                + " from pg_stat_activity where usename = ? and xact_start is not null order by xact_start limit 1")) {
            look.setString(1, role);
            try (var found = look.executeQuery()) {
                if (found.next() && found.getDouble(1) > seconds) {
                    seconds = found.getDouble(1);
                    statement = found.getString(2).replaceAll("\\s+", " ");
                }
            }
        }
    }

    @Override
    public String toString() {
        return "longest transaction %.1f s: %s"
                .formatted(seconds, statement.substring(0, Math.min(statement.length(), 100)));
    }
}
