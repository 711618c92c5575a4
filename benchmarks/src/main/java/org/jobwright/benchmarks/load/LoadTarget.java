package org.jobwright.benchmarks.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A posting whose applicants are viewed, and the address of someone who may. */
record LoadTarget(String posting, String recruiter, int applicants) {

    /** Those with the most applicants, and as many random ones of the others. */
    static List<LoadTarget> of(Connection connection, int each) throws SQLException {
        String counted = """
                with counted as (select p.reference, r.email, count(*) as applicants
                  from job_application a join job_posting p on p.id = a.posting_id
                  join organization_membership m on m.organization_id = p.organization_id
                  join account r on r.id = m.account_id and r.email like 'load-recruiter-%%'
                  group by p.reference, r.email)
                (select * from counted order by applicants desc limit %1$d)
                union all (select * from counted order by md5(reference) limit %1$d)""".formatted(each);
        List<LoadTarget> targets = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(counted)) {
            while (row.next()) {
                targets.add(new LoadTarget(row.getString(1), row.getString(2), row.getInt(3)));
            }
        }
        return targets;
    }
}
