package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.Role;

/** Checks the audit log chunk by chunk, without a transaction that grows with it. */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheckRun {

    @Inject
    private AuditCheckService check;

    @Inject
    private AuditSealRun seal;

    /**
     * Reads every row, about 8 seconds for a million, and stores the result. Finds rows that were edited, moved,
     * deleted or cut off at the end.
     */
    public AuditCheck verifyAll() {
        return verifyAll(AuditHead.GENESIS);
    }

    /** Goes on with a check of every row that was killed, if there is one. */
    public Optional<AuditCheck> resume() {
        return check.interrupted().map(this::verifyAll);
    }

    private AuditCheck verifyAll(AuditHead from) {
        AuditCheck found = verify(from, check.last(), check::reach);
        check.end();
        return found;
    }

    /**
     * Reads the rows since the last check. Finds rows cut off at the end or not chained to the verified ones, but not
     * an old row that was edited since: {@link #verifyAll} does. Once a fault is known it reads everything, to name the
     * first bad row and to notice when the log is intact again.
     */
    public AuditCheck verifyNew() {
        AuditCheck last = check.last();
        if (!last.isIntact()) {
            return verifyAll();
        }
        AuditCheck found = verify(last.verified(), last, reached -> check.remember(reached, null));
        return found.isIntact() ? found : verifyAll();
    }

    private AuditCheck verify(AuditHead from, AuditCheck last, Consumer<AuditHead> reaching) {
        // What is recorded by now is in the chain, and its last hash stands for it; what cannot be sealed waits.
        seal.sealAll();
        AuditPortion portion;
        AuditHead reached = from;
        do {
            portion = check.follow(reached, last.verified());
            reached = portion.reached();
            if (!portion.isLast()) {
                reaching.accept(reached);
            }
        } while (!portion.isLast());
        // After a fault, the last intact state stays the reference until the log is intact again.
        return portion.firstBadRow() == null
                ? check.remember(reached, null)
                : check.remember(last.verified(), portion.firstBadRow());
    }
}
