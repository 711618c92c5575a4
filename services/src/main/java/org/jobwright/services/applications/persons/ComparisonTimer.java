package org.jobwright.services.applications.persons;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;

/** Compares new applications every few seconds. Every node runs it; each application is compared once. */
@Singleton
@RunAs(Role.SYSTEM)
public class ComparisonTimer {

    private static final Logger LOG = Logger.getLogger(ComparisonTimer.class);

    @Inject
    private ComparisonService comparisons;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void compareNew() {
        for (JobApplicationId application : comparisons.due()) {
            try {
                comparisons.compare(application);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not compare application %s with others", application);
                comparisons.giveUp(application);
            }
        }
    }
}
