package org.jobwright.domain.applications.tasks;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a task about an application. */
public sealed interface TaskEvent extends DomainEvent {

    TaskId task();

    JobApplicationId application();

    @Override
    default Subject subject() {
        return new Subject("JobApplication", application().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case TaskAdded ignored -> "TaskAdded";
            case TaskGiven ignored -> "TaskGiven";
            case TaskPassedOn ignored -> "TaskPassedOn";
            case TaskDone ignored -> "TaskDone";
            case TaskReopened ignored -> "TaskReopened";
            case TaskBecameDue ignored -> "TaskBecameDue";
        };
    }

    /** A member set themselves a task. */
    record TaskAdded(
            TaskId task, JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements TaskEvent {}

    /** A member set a task for a colleague. */
    record TaskGiven(
            TaskId task,
            JobApplicationId application,
            OrganizationId organization,
            AccountId owner,
            AccountId by,
            Instant at)
            implements TaskEvent {}

    /** A member took over the task of one who left. */
    record TaskPassedOn(
            TaskId task, JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements TaskEvent {}

    /** A task was checked off. */
    record TaskDone(TaskId task, JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements TaskEvent {}

    /** A task is not done after all. */
    record TaskReopened(
            TaskId task, JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements TaskEvent {}

    /** The day of a task began for its owner. */
    record TaskBecameDue(
            TaskId task, JobApplicationId application, OrganizationId organization, AccountId owner, Instant at)
            implements TaskEvent {}
}
