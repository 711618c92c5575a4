package org.jobwright.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.Database;

/**
 * {@code audit verify}: says whether the audit log is intact, and if not, which row is the first bad one; and on which days the
 * access log is not as it was sealed.
 */
public final class AuditCommand {
    private final Database database;
    private final Progress progress;

    public AuditCommand(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    public int run() {
        try (Connection connection = database.connectAsOwner()) {
            long waiting = new AuditSeal(connection).sealAll();
            AuditVerification.Result result = new AuditVerification(connection)
                    .verify((done, all) -> progress.bar("Verifying the audit record", done, Math.max(all, done)));
            result.firstBadRow()
                    .ifPresentOrElse(
                            bad -> progress.say("The audit record was changed from outside: row " + bad.position() + " "
                                    + describe(bad.fault()) + "; the " + result.rows() + " rows before it are right."),
                            () -> progress.say("The audit record is intact: " + result.rows() + " rows, last hash "
                                    + result.head()));
            if (waiting > 0) {
                progress.say(
                        "Not sealed yet, and so not verified: " + waiting + " more. Another session of the database"
                                + " holds the end of the audit record; pg_locks names it.");
            }
            List<String> broken = new AccessSeals(connection).broken();
            broken.forEach(day -> progress.say("The access log of " + day + " is not as it was sealed."));
            return result.firstBadRow().isPresent() || !broken.isEmpty() ? 1 : 0;
        } catch (SQLException e) {
            throw new CommandError("The audit record cannot be read: " + e.getMessage(), e);
        }
    }

    private static String describe(AuditVerification.Fault fault) {
        return switch (fault) {
            case CHANGED -> "was edited or moved";
            case MISSING -> "is missing";
            case OUT_OF_ORDER -> "does not follow the row before it";
        };
    }
}
