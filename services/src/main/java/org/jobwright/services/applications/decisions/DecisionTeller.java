package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;

/** Wakes up for decisions that are to be told. One that cannot be told does not hold up the others. */
@Singleton
@RunAs(Role.SYSTEM)
public class DecisionTeller {

    private static final System.Logger LOG = System.getLogger(DecisionTeller.class.getName());

    @Inject
    private DecisionTellingService decisions;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tellWhatIsDue() {
        for (JobApplicationId application : decisions.due()) {
            try {
                decisions.tell(application);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "cannot tell the decision on application " + application, failure);
            }
        }
    }
}
