package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** The database with a single role for schema and application: PostgreSQL hides no row from it. */
@ApplicationScoped
public class OneRole {

    @Inject
    private Rows rows;

    public void during(Callers.Command command) throws Exception {
        List<String> tables =
                rows.texts("select tablename from pg_tables where schemaname = 'public' and rowsecurity order by 1");
        try {
            protect(tables, false);
            command.run();
        } finally {
            protect(tables, true);
        }
    }

    /** Each table separately, so that this never waits while it holds a lock on another. */
    private void protect(List<String> tables, boolean active) throws SQLException {
        for (String table : tables) {
            rows.call("select test_row_security(?, ?)", table, active);
        }
    }
}
