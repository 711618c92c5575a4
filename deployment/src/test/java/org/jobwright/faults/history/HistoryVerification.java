package org.jobwright.faults.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.server.InstanceDatabase;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.documents.FolderDocuments;
import org.jobwright.server.documents.StoredDocuments;

/** Compares what clients were told with the product's data, invariant by invariant. */
public final class HistoryVerification {

    /** Checks some of the invariants. */
    interface Check {
        List<Finding> look(Evidence evidence) throws SQLException, IOException;
    }

    // The last one reads the whole audit log, which ends the transaction.
    private static final List<Check> CHECKS = List.of(
            new StoredApplications(),
            new StoredFiles(),
            new DueMails(),
            new ReleasedAnswers(),
            new AllowedTransitions());

    private HistoryVerification() {}

    /** Checks a running instance, or one whose database is started for that. */
    public static List<Finding> verify(Path log, Path data) throws SQLException, IOException {
        try (InstanceDatabase database = InstanceDatabase.open(data);
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return verify(Recorded.read(log), connection, new FolderDocuments(new DataDirectory(data)));
        }
    }

    /** Checks what a transaction of the owner sees, and rolls it back. */
    public static List<Finding> verify(Recorded recorded, Connection database, StoredDocuments documents)
            throws SQLException, IOException {
        var findings = new ArrayList<Finding>();
        try {
            Evidence evidence = Evidence.of(recorded, database, documents);
            for (Check check : CHECKS) {
                findings.addAll(check.look(evidence));
            }
        } finally {
            database.rollback();
        }
        findings.sort((one, other) -> one.invariant().compareTo(other.invariant()));
        return List.copyOf(findings);
    }
}
