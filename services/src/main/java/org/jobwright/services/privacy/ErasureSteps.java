package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.privacy.ErasureRequestId;

/**
 * Erases one person after the other. What still runs is withdrawn first, and the rest follows when this is done again, when
 * the mails about that have left.
 */
@ApplicationScoped
class ErasureSteps {

    private static final Logger LOG = Logger.getLogger(ErasureSteps.class);

    @Inject
    private ErasureRun run;

    /** A person who cannot be erased does not keep the others. */
    void take(List<ErasureRequestId> requests) {
        requests.forEach(this::take);
    }

    private void take(ErasureRequestId request) {
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

    private void erase(ErasureRequestId request, JobApplicationId application) {
        try {
            run.erase(request, application);
        } catch (RuntimeException failure) {
            run.failed(application);
            throw failure;
        }
    }
}
