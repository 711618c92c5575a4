package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.tasks.TaskId;

/** Looks for tasks whose morning has come, somewhere. Every node runs it; nobody is reminded twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class TaskReminderTimer {

    private static final Logger LOG = Logger.getLogger(TaskReminderTimer.class);

    @Inject
    private TaskReminderService reminders;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remindOwners() {
        for (TaskId task : reminders.due()) {
            try {
                reminders.remind(task);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind the owner of task %s", task);
            }
        }
    }
}
