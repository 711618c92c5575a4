package org.jobwright.services.shared.security;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.shared.KeyedHash;
import org.jobwright.services.shared.security.Limit.Counter;

/**
 * Counts requests in the database, so that all nodes share the counters and a restart does not reset them. Counts
 * outside the transaction of the command, because a failed request was made all the same; and on its own connections,
 * because commands that each hold one while waiting for a second would deadlock.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateLimit {

    /** Tests make as many requests in a minute as a person in a week; they raise every limit by this factor. */
    static final int FACTOR = Integer.getInteger("jobwright.limits.factor", 1);

    /** As in {@link SlidingCount}, in one statement, because several nodes count at once. */
    private static final String COUNT = """
            insert into rate_limit as r (key, window_start, count, count_before, refusals)
            select key, start, case when fits then cost else 0 end, 0, case when fits then 0 else 1 end
            from (select ?::text as key, ?::timestamptz as start, ?::integer as cost, ?::integer <= ?::bigint as fits) new
            on conflict (key) do update set (window_start, count, count_before, refusals) = (
              select excluded.window_start,
                case when fits then used + ? else used end,
                before,
                case when fits then 0 else least(r.refusals + 1, 2) end
              from (
                select used, before, floor(? * before) + used + ? <= ? as fits
                from (
                  select
                    case when r.window_start = excluded.window_start then r.count else 0 end as used,
                    case
                      when r.window_start = excluded.window_start then r.count_before
                      when r.window_start = ? then r.count
                      else 0
                    end as before) counted) judged)
            returning count, count_before, refusals""";

    private static final String KNOWN =
            "select window_start, count, count_before, refusals from rate_limit where key = ?";

    @Resource(lookup = "java:jboss/datasources/jobwright-limits")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private NetworkLimits networks;

    /**
     * Counts one request and refuses it if there were too many.
     *
     * @param whom an address, an account; only the hash of it is stored
     * @throws TooManyRequests if the limit is exhausted
     */
    public void require(Limit limit, Object whom) {
        require(limit, whom, 1);
    }

    /** The same for a request that counts as several, because it is as expensive. */
    public void require(Limit limit, Object whom, int cost) {
        networks.most(limit, whom).ifPresent(most -> requireAtMost(most, limit, whom, cost));
    }

    private void requireAtMost(int most, Limit limit, Object whom, int cost) {
        List<LimitKey> all = LimitKey.of(limit.keyOf(whom, Counter.DATABASE));
        Duration window = limit.window();
        for (LimitKey each : usedUp(all, cost, most, window).map(List::of).orElse(all)) {
            require(each, cost, most(each, most), window);
        }
    }

    /**
     * The same, refused in words of its own.
     *
     * @param code the code of the sentence, which names the minutes to wait
     */
    public void require(Limit limit, Object whom, int cost, String code) {
        try {
            require(limit, whom, cost);
        } catch (TooManyRequests exhausted) {
            throw new TooManyRequests(code, exhausted.getRetryAfter());
        }
    }

    /**
     * The widest exhausted network around a client. Then nothing is written for the client: such a network has up to
     * 65,536 of them.
     */
    private Optional<LimitKey> usedUp(List<LimitKey> all, int cost, int limit, Duration window) {
        Instant now = clock.instant();
        return all.reversed().stream()
                .limit(all.size() - 1L)
                .filter(each -> !known(each, window).at(now, window).fits(cost, most(each, limit), now))
                .findFirst();
    }

    private static long most(LimitKey key, int limit) {
        return (long) limit * key.width() * FACTOR;
    }

    private void require(LimitKey key, int cost, long most, Duration window) {
        Instant now = clock.instant();
        Instant start = SlidingCount.startOf(now, window);
        SlidingCount counted = count(key.text(), cost, most, start, window, now);
        if (counted.refusals() > 0) {
            throw refused(key.text(), counted.refusals() == 1, counted.until(cost, most, now));
        }
    }

    /**
     * The response to one request too many, which is logged.
     *
     * @param first it is logged once per window, so that a flood does not fill the log
     */
    static TooManyRequests refused(String key, boolean first, Duration retryAfter) {
        if (first) {
            int whom = key.indexOf(':');
            SecurityLog.warn("limit.reached", "limit", whom < 0 ? key : key.substring(0, whom));
        }
        return new TooManyRequests(retryAfter);
    }

    private SlidingCount known(LimitKey key, Duration window) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, KeyedHash.of(key.text()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new SlidingCount(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                window,
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4))
                        : SlidingCount.NONE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the counts", e);
        }
    }

    private SlidingCount count(String key, int cost, long most, Instant start, Duration window, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, KeyedHash.of(key));
            statement.setObject(2, start.atOffset(ZoneOffset.UTC));
            statement.setInt(3, cost);
            statement.setInt(4, cost);
            statement.setLong(5, most);
            statement.setInt(6, cost);
            statement.setDouble(7, SlidingCount.weight(start, window, now));
            statement.setInt(8, cost);
            statement.setLong(9, most);
            statement.setObject(10, start.minus(window).atOffset(ZoneOffset.UTC));
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return new SlidingCount(start, window, counted.getLong(1), counted.getLong(2), counted.getInt(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count requests", e);
        }
    }
}
