package org.jobwright.services.applications.persons;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
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
                if (!isOfDatabase(failure)) {
                    comparisons.giveUp(application);
                }
            }
        }
    }

    /** A lock that took too long, or a database that was away: the next run tries again. */
    private static boolean isOfDatabase(Throwable failure) {
        return failure != null && (failure instanceof PersistenceException || isOfDatabase(failure.getCause()));
    }
}
