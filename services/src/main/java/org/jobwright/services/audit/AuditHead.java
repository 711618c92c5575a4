package org.jobwright.services.audit;

import java.io.Serializable;

/**
 * A row of the audit log that a check has reached.
 *
 * @param position counted from 1; 0 is before the first row
 * @param hash the hash of that row, to which the next row is chained
 */
public record AuditHead(long position, String hash) implements Serializable {

    /** Before the first row. */
    static final AuditHead GENESIS = new AuditHead(0, "0".repeat(64));
}
