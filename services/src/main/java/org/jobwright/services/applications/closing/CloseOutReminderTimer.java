package org.jobwright.services.applications.closing;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;

/** Looks for filled postings whose people wait. Every node runs it; nobody is reminded twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class CloseOutReminderTimer {

    private static final Logger LOG = Logger.getLogger(CloseOutReminderTimer.class);

    @Inject
    private CloseOutReminderService reminders;

    @Schedule(hour = "*", minute = "37", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remindLeads() {
        for (JobPostingId posting : reminders.due()) {
            try {
                reminders.remind(posting);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind of the people in the filled posting %s", posting);
            }
        }
    }
}
