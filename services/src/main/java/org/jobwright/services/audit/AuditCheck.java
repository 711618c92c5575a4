package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * The result of the last check of the audit log.
 *
 * @param at null if there was none yet
 * @param rows how many rows were intact when all of them last were
 * @param head the hash of the last of them
 * @param firstBadRow the first row that was changed, moved or deleted; null if all are intact
 */
public record AuditCheck(Instant at, long rows, String head, Long firstBadRow) implements Serializable {

    /** Checked, and no fault was found. */
    public boolean isIntact() {
        return at != null && firstBadRow == null;
    }

    /** The last intact row. */
    AuditHead verified() {
        return new AuditHead(rows, head);
    }
}
