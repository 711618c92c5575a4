package org.jobwright.services.interviews;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.ReminderKind;

/** Tells what is due, and reminds. A failure does not block the others, now or at the next run. */
@Singleton
@RunAs(Role.SYSTEM)
public class InterviewTimer {

    private static final Logger LOG = Logger.getLogger(InterviewTimer.class);

    @Inject
    private InterviewTellingService interviews;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tellDue() {
        for (InterviewId interview : interviews.due()) {
            try {
                interviews.tell(interview);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not tell of interview %s", interview);
                postpone(interview);
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        for (ReminderKind kind : ReminderKind.values()) {
            for (InterviewId interview : interviews.unreminded(kind)) {
                try {
                    interviews.remind(interview, kind);
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "could not remind of interview %s", interview);
                }
            }
        }
        for (InterviewId interview : interviews.unchosen()) {
            try {
                interviews.remindOfTimes(interview);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind of the times of interview %s", interview);
            }
        }
    }

    private void postpone(InterviewId interview) {
        try {
            interviews.postpone(interview);
        } catch (RuntimeException again) {
            LOG.errorf(again, "could not postpone interview %s", interview);
        }
    }
}
