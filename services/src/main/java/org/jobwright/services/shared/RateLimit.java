package org.jobwright.services.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jobwright.domain.shared.TooManyRequests;

/**
 * Counts requests in the database, so that all nodes share the counters and a restart does not reset them. Counts outside
 * the transaction of the command, because a request that fails has been made all the same; and on connections of its
 * own, because commands that hold one each while they wait for a second would wait for each other.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateLimit {

    /** Tests make in a minute what a person makes in a week; they raise every limit by this factor. */
    static final int FACTOR = Integer.getInteger("jobwright.limits.factor", 1);

    private static final String COUNT = """
            insert into rate_limit as r (key, window_start, count) values (?, ?, 1)
            on conflict (key) do update set
              count = case when r.window_start = excluded.window_start then r.count + 1 else 1 end,
              window_start = excluded.window_start
            returning count""";

    @Resource(lookup = "java:jboss/datasources/jobwright-limits")
    private DataSource database;

    @Inject
    private Clock clock;

    /**
     * Counts one request and refuses it when there were too many.
     *
     * @param key what is counted, for whom: {@code register:192.0.2.7}; only its hash is stored
     * @param limit how many are allowed in a window
     * @param window how long until the count starts again
     * @throws TooManyRequests when the limit is used up
     */
    public void require(String key, int limit, Duration window) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / window.toSeconds() * window.toSeconds());
        long most = (long) limit * FACTOR;
        long count = count(key, start);
        if (count > most) {
            throw refused(key, count == most + 1, Duration.between(now, start.plus(window)));
        }
    }

    /**
     * The answer to one request too many, which the log tells of.
     *
     * @param first the log tells once in a window, so that a flood does not fill it
     */
    static TooManyRequests refused(String key, boolean first, Duration retryAfter) {
        if (first) {
            int whom = key.indexOf(':');
            SecurityLog.warn("limit.reached", "limit", whom < 0 ? key : key.substring(0, whom));
        }
        return new TooManyRequests(retryAfter);
    }

    private long count(String key, Instant start) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, KeyedHash.of(key));
            statement.setObject(2, start.atOffset(ZoneOffset.UTC));
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count requests", e);
        }
    }
}
