package org.jobwright.services.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Seals the new lines of the audit log every second, on each node: what one has sealed, the others no longer find. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer {

    @Inject
    private AuditSealRun seal;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sealNew() {
        seal.sealAll();
    }
}
