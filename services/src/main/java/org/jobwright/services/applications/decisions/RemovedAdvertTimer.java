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

/** Answers the applicants of removed adverts. Every node runs it; nobody is answered twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class RemovedAdvertTimer {

    private static final Logger LOG = Logger.getLogger(RemovedAdvertTimer.class);

    @Inject
    private RemovedAdvertService adverts;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void answerApplicants() {
        for (JobApplicationId application : adverts.due()) {
            try {
                adverts.tell(application);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not answer application %s, whose advert was removed", application);
            }
        }
    }
}
