package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/**
 * Seals lines of the audit log a chunk at a time, each in its own transaction: numbers them, and chains each to the one
 * before by a hash. {@link AuditSealRun} goes from chunk to chunk.
 */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
public class AuditSealService {

    /** Takes a fraction of a second. */
    private static final int LINES_AT_ONCE = 5_000;

    @Inject
    private AuditSealRepository lines;

    /** Seals the oldest lines that are committed, and returns whether more may be waiting. */
    public boolean sealOldest() {
        return lines.seal(LINES_AT_ONCE) == LINES_AT_ONCE;
    }
}
