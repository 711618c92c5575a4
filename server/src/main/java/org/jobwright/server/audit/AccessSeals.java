package org.jobwright.server.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares the access log with what was sealed of it, day by day, and that with the audit log. */
public final class AccessSeals {

    /** Days whose rows are deleted soon are left out. */
    private static final String BROKEN = """
            select s.day from access_seal s
              left join audit_entry a on a.action = 'AccessLogSealed'
                and a.details = to_char(s.day, 'YYYYMMDD') || ' ' || s.entries || ' ' || s.sha256
              cross join lateral jobwright_access_fingerprint(s.day) f
            where s.day > current_date - interval '23 months'
              and (a.position is null or (f.entries, f.sha256) <> (s.entries, s.sha256))
            order by s.day""";

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
