package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Tasks about applications, for everyone who reads them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TaskService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TaskRepository tasks;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The caller sets themselves a task.
     *
     * @param kept it goes on after the end of the application
     * @param zone the time zone of the caller's mornings; UTC if unknown
     */
    public TaskId add(@NotNull JobApplicationId id, String text, LocalDate dueOn, boolean kept, @NotNull ZoneId zone) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        ApplicationTask task =
                ApplicationTask.followUp(application, text, dueOn, kept, caller.person(), zone, clock.instant());
        tasks.add(task);
        events.fire(task.added());
        return task.getId();
    }

    /** Somebody did it: its owner, or a colleague. */
    public void done(@NotNull TaskId id) {
        events.fire(readable(id).done(clock.instant()));
    }

    /** It is not done after all. */
    public void reopen(@NotNull TaskId id) {
        events.fire(readable(id).reopen(clock.instant()));
    }

    private ApplicationTask readable(TaskId id) {
        ApplicationTask task = tasks.find(id).orElseThrow(NotFound::new);
        guard.requireReader(task.getApplication());
        return task;
    }
}
