package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the last check of the record found.
 *
 * @param at null when there was none yet
 * @param rows how many rows were right when all of them last were
 * @param head the hash of the last of them
 * @param firstBadRow the first row that was changed, moved or deleted; null when all are right
 */
public record AuditCheck(Instant at, long rows, String head, Long firstBadRow) implements Serializable {

    /** Verified, and nothing was found. */
    public boolean isIntact() {
        return at != null && firstBadRow == null;
    }

    /** The last row that was right. */
    AuditHead verified() {
        return new AuditHead(rows, head);
    }
}
