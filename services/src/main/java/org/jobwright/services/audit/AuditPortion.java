package org.jobwright.services.audit;

import java.io.Serializable;

/**
 * The result of a check of one chunk of the audit log.
 *
 * @param reached the last intact row
 * @param firstBadRow the first row that was changed, moved or deleted; null if all are intact
 * @param isLast nothing more needs reading: the log ends here, or is broken here
 */
public record AuditPortion(AuditHead reached, Long firstBadRow, boolean isLast) implements Serializable {

    static AuditPortion bad(AuditHead reached, long firstBadRow) {
        return new AuditPortion(reached, firstBadRow, true);
    }
}
