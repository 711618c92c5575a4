package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Tasks about applications, for everyone who reads them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TaskService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TaskRepository tasks;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private RateLimit limit;

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
        ApplicationTask task = set(application, text, dueOn, kept, caller.person(), zone);
        events.fire(task.added());
        return task.getId();
    }

    /**
     * The caller sets a task for a colleague who reads the application; the colleague is told.
     *
     * @param kept it goes on after the end of the application
     * @param zone the time zone of the colleague's mornings, as far as the caller knows
     */
    public TaskId give(
            @NotNull JobApplicationId id,
            @NotNull AccountId colleague,
            String text,
            LocalDate dueOn,
            boolean kept,
            @NotNull ZoneId zone) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        if (!readers.of(application).containsKey(colleague)) {
            throw new RuleViolation("applications.task.not-reader");
        }
        ApplicationTask task = set(application, text, dueOn, kept, colleague, zone);
        limit.require(Limit.MEMBER_MAIL, caller.person(), 1, "shared.too-many-mails");
        events.fire(task.given(caller.person()));
        return task.getId();
    }

    private ApplicationTask set(
            JobApplication application, String text, LocalDate dueOn, boolean kept, AccountId owner, ZoneId zone) {
        ApplicationTask task = ApplicationTask.followUp(application, text, dueOn, kept, owner, zone, clock.instant());
        tasks.add(task);
        return task;
    }

    /** The caller takes over a task whose owner works for the organization no more. */
    public void take(@NotNull TaskId id) {
        ApplicationTask task = readable(id);
        if (readers.of(task.getApplication()).containsKey(task.getOwner())) {
            throw new RuleViolation("applications.task.owned");
        }
        events.fire(task.passTo(caller.person(), clock.instant()));
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
