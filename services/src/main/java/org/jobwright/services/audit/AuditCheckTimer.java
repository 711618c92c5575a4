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
 * Verifies the new rows of the audit log every hour and all of it every week; if the server is stopped meanwhile, the
 * next hour goes on with it. The log line with the last hash leaves
 * this machine with the server log, out of reach of anyone who could rewrite the audit log and its stored result.
 */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheckTimer {

    private static final Logger LOG = Logger.getLogger(AuditCheckTimer.class);

    @Inject
    private AuditCheckRun check;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void verifyNew() {
        log(check.verifyNew());
        check.resume().ifPresent(AuditCheckTimer::log);
    }

    @Schedule(dayOfWeek = "Sun", hour = "2", minute = "27", persistent = false)
    public void verifyAll() {
        log(check.verifyAll());
    }

    private static void log(AuditCheck found) {
        if (found.isIntact()) {
            LOG.infof("The audit record is intact: %d rows, last hash %s", found.rows(), found.head());
        } else {
            LOG.errorf("The audit record was tampered with: row %d is the first bad one", found.firstBadRow());
        }
    }
}
