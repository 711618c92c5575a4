package org.jobwright.services.applications.clocks;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;

/** Looks every morning for answers that a law wants soon. Every node runs it; nobody is told twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class LegalAnswerTimer {

    private static final Logger LOG = Logger.getLogger(LegalAnswerTimer.class);

    @Inject
    private LegalAnswerService answers;

    @Schedule(hour = "6", minute = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        for (JobPostingId posting : answers.due()) {
            try {
                answers.tell(posting);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind the recruiters of posting %s of a law", posting);
            }
        }
    }
}
