package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;

/** Checks every morning for late answers. Every node runs it; nobody is notified twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class LateAnswerTimer {

    private static final Logger LOG = Logger.getLogger(LateAnswerTimer.class);

    @Inject
    private LateAnswerService answers;

    @Schedule(hour = "6", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void announceLate() {
        for (JobPostingId posting : answers.due()) {
            try {
                answers.tell(posting);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not notify the applicants of posting %s that their answer is late", posting);
            }
        }
    }
}
