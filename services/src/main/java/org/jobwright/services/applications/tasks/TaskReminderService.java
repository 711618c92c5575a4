package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskBecameDue;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.access.ApplicationReaderRepository;

/** Reminds people of what they wanted to do, once, in the morning of the day. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class TaskReminderService {

    private static final int BATCH = 1_000;

    @Inject
    private TaskRepository tasks;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The tasks whose morning has come. */
    public List<TaskId> due() {
        return tasks.due(clock.instant(), BATCH);
    }

    /** Reminds the owner of a task, unless they no longer read the application. */
    public void remind(TaskId id) {
        Instant now = clock.instant();
        tasks.lockFree(id).filter(task -> task.isDue(now)).ifPresent(task -> remind(task, now));
    }

    private void remind(ApplicationTask task, Instant now) {
        TaskBecameDue due = task.remind(now);
        if (readers.of(task.getApplication()).containsKey(task.getOwner())) {
            events.fire(due);
        }
    }
}
