package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;

/** Releases due decisions. A failure does not block the others. */
@Singleton
@RunAs(Role.SYSTEM)
public class DecisionReleaseTimer {

    private static final Logger LOG = Logger.getLogger(DecisionReleaseTimer.class);

    @Inject
    private DecisionReleaseService decisions;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void releaseDue() {
        for (JobApplicationId application : decisions.due()) {
            try {
                decisions.tell(application);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not release the decision on application %s", application);
                putOff(application);
            }
        }
    }

    /** Else it would be tried every few seconds, before the others, and count as told each time. */
    private void putOff(JobApplicationId application) {
        try {
            decisions.putOff(application);
        } catch (RuntimeException again) {
            LOG.errorf(again, "could not put off the decision on application %s", application);
        }
    }
}
