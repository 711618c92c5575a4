package org.jobwright.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The clock of the database's machine. */
public final class DatabaseClock {
    private DatabaseClock() {}

    /** How far a clock of this machine is from it; the time that the question takes does not count. */
    public static Duration apart(Connection connection, Clock clock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Instant before = clock.instant();
            try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
                Instant after = clock.instant();
                if (there.isBefore(before)) {
                    return Duration.between(there, before);
                }
                return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
            }
        }
    }
}
