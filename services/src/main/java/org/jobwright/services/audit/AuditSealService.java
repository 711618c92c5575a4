package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/**
 * Seals lines of the audit log a chunk at a time, each in its own transaction: numbers them, and chains each to the one
 * before by a hash. {@link AuditSealRun} goes from chunk to chunk.
 */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
public class AuditSealService {

    private static final Logger LOG = Logger.getLogger(AuditSealService.class);

    /** Takes a fraction of a second. */
    private static final int LINES_AT_ONCE = 5_000;

    @Inject
    private AuditSealRepository lines;

    /**
     * Seals the oldest lines that are committed, and returns whether to go on, because there may be more. If another
     * session holds the end of the log for seconds, the lines go on waiting, and the server log says how many.
     */
    public boolean sealOldest() {
        OptionalInt sealed = lines.seal(LINES_AT_ONCE);
        if (sealed.isEmpty()) {
            LOG.warnf(
                    "%d lines of the audit log wait to be sealed: another session holds the end of the log",
                    lines.waiting());
        }
        return sealed.orElse(0) == LINES_AT_ONCE;
    }
}
