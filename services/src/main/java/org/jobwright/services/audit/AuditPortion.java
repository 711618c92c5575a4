package org.jobwright.services.audit;

import java.io.Serializable;

/**
 * What a check found in one portion of the audit record.
 *
 * @param reached the last row that is right
 * @param firstBadRow the first row that was changed, moved or deleted; null when all are right
 * @param isLast nothing more needs reading: the record ends here, or is broken here
 */
public record AuditPortion(AuditHead reached, Long firstBadRow, boolean isLast) implements Serializable {

    static AuditPortion bad(AuditHead reached, long firstBadRow) {
        return new AuditPortion(reached, firstBadRow, true);
    }
}
