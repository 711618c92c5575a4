package org.jobwright.services.privacy;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.privacy.ErasureRequestId;

/**
 * Erases people, hourly. What still runs is withdrawn first, and the rest follows an hour later, when the mails about that
 * have left.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureTimer {

    private static final Logger LOG = Logger.getLogger(ErasureTimer.class);

    @Inject
    private ErasureRun run;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void runDue() {
        complete();
        run.due().forEach(this::erase);
    }

    private void complete() {
        try {
            run.complete();
        } catch (RuntimeException failure) {
            LOG.error("cannot note what other nodes erased", failure);
        }
    }

    private void erase(ErasureRequestId request, JobApplicationId application) {
        try {
            run.erase(request, application);
        } catch (RuntimeException failure) {
            run.failed(application);
            throw failure;
        }
    }

    /** A person who cannot be erased does not keep the others. */
    private void erase(ErasureRequestId request) {
        try {
            List<JobApplicationId> running = run.running(request);
            running.forEach(application -> run.withdraw(request, application));
            if (running.isEmpty()) {
                run.applications(request).forEach(application -> erase(request, application));
                run.erase(request);
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "cannot erase the person of request %s", request);
        }
    }
}
