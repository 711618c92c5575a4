package org.jobwright.services.matching;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;

/** Looks applications through that wait for it. Every node runs it; each application is read once. */
@Singleton
@RunAs(Role.SYSTEM)
public class MatchTimer {

    private static final Logger LOG = Logger.getLogger(MatchTimer.class);

    @Inject
    private MatchRun run;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void readDue() {
        for (JobApplicationId application : run.due()) {
            try {
                run.read(application);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not compare application %s with its advert", application);
            }
        }
    }
}
