package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** The database as one role for schema and application makes it: PostgreSQL keeps no row from anybody. */
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

    /** Each table by itself, so that this waits for nobody while it holds another. */
    private void protect(List<String> tables, boolean active) throws SQLException {
        for (String table : tables) {
            rows.call("select test_row_security(?, ?)", table, active);
        }
    }
}
