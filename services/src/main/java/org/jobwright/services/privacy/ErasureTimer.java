package org.jobwright.services.privacy;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Erases people who want that, hourly. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureTimer {

    private static final Logger LOG = Logger.getLogger(ErasureTimer.class);

    @Inject
    private ErasureRun run;

    @Inject
    private ErasureSteps steps;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void runDue() {
        complete();
        steps.take(run.due());
    }

    private void complete() {
        try {
            run.complete();
        } catch (RuntimeException failure) {
            LOG.error("cannot note what other nodes erased", failure);
        }
    }
}
