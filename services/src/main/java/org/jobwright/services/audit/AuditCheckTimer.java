package org.jobwright.services.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/**
 * Verifies the record every hour. The log line with its head leaves this machine with the log, out of reach of whoever
 * could rewrite the record and what is remembered about it.
 */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheckTimer {

    private static final Logger LOG = Logger.getLogger(AuditCheckTimer.class);

    @Inject
    private AuditCheckService verification;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void verify() {
        AuditCheck found = verification.verify();
        if (found.isIntact()) {
            LOG.infof("The audit record is intact: %d rows, last hash %s", found.rows(), found.head());
        } else {
            LOG.errorf("The audit record was changed from outside: row %d is the first bad one", found.firstBadRow());
        }
    }
}
