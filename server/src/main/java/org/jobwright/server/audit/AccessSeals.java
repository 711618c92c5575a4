package org.jobwright.server.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares the access log with what was sealed of it, day by day, and that with the audit log. */
public final class AccessSeals {

    /** A day that is missing on one side counts. Days whose rows are deleted soon are left out. */
    private static final String BROKEN = """
            select d.day from (
                select to_date(left(details, 8), 'YYYYMMDD') as day, details from audit_log where action = 'AccessLogSealed') a
              full join access_seal s on s.day = a.day
              cross join lateral (select coalesce(a.day, s.day) as day) d
              cross join lateral jobwright_access_fingerprint(d.day) f
            where d.day > current_date - interval '23 months'
              and (s.day is null or (f.entries, f.sha256) <> (s.entries, s.sha256)
                or a.details is distinct from to_char(d.day, 'YYYYMMDD') || ' ' || f.entries || ' ' || f.sha256)
            order by d.day""";

    private final Connection connection;

    public AccessSeals(Connection connection) {
        this.connection = connection;
    }

    /** The days that are no longer as they were sealed. */
    public List<String> broken() throws SQLException {
        List<String> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BROKEN)) {
            while (rows.next()) {
                days.add(rows.getString(1));
            }
        }
        return days;
    }
}
