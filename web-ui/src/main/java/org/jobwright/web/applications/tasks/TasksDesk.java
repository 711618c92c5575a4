package org.jobwright.web.applications.tasks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.services.applications.tasks.Colleague;
import org.jobwright.services.applications.tasks.TaskDetails;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.WorkspaceUser;

/** The tasks on the page of an applicant, in the reader's calendar. */
@Dependent
public class TasksDesk implements Serializable {

    @Inject
    private TaskService service;

    @Inject
    private TaskQueries queries;

    @Inject
    private Clock clock;

    /**
     * The tasks of an application.
     *
     * @param running new ones can be set
     */
    public TasksPanel panel(JobApplicationId application, boolean running) {
        return new TasksPanel(this, application, running);
    }

    List<TaskDetails> of(JobApplicationId application) {
        return queries.of(application);
    }

    void add(JobApplicationId application, String text, LocalDate dueOn, boolean kept) {
        service.add(application, text, dueOn, kept, WorkspaceUser.formats().zone());
    }

    List<Colleague> colleagues(JobApplicationId application) {
        return queries.colleagues(application);
    }

    void give(JobApplicationId application, AccountId colleague, String text, LocalDate dueOn, boolean kept) {
        service.give(
                application,
                colleague,
                text,
                dueOn,
                kept,
                WorkspaceUser.formats().zone());
    }

    void done(TaskId task) {
        service.done(task);
    }

    void reopen(TaskId task) {
        service.reopen(task);
    }

    LocalDate today() {
        Formats formats = WorkspaceUser.formats();
        return LocalDate.ofInstant(clock.instant(), formats.zone());
    }

    LocalDate tomorrow() {
        return today().plusDays(1);
    }

    /** The next one after today. */
    LocalDate friday() {
        return today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    LocalDate inAWeek() {
        return today().plusWeeks(1);
    }
}
