package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Seals what was recorded, without a transaction that grows with it. */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealRun {

    @Inject
    private AuditSealService seal;

    /**
     * Seals all lines that are committed by now. Of two nodes that seal at once, one waits for the other, but nobody
     * waits long: what cannot be sealed is left to the next one.
     */
    public void sealAll() {
        boolean more;
        do {
            more = seal.sealOldest();
        } while (more);
    }
}
