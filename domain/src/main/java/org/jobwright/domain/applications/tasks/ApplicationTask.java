package org.jobwright.domain.applications.tasks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskAdded;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskBecameDue;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskDone;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskGiven;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskPassedOn;
import org.jobwright.domain.applications.tasks.TaskEvent.TaskReopened;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What somebody has to do for an application: a follow-up that they or a colleague set, or a note that names them.
 *
 * <p>It is open until it is done. When the application ends, what is open is closed, unless it is kept.
 */
@Entity
@Table(name = "application_task")
public class ApplicationTask extends AggregateRoot<TaskId> {

    public static final int MAX_TEXT = 200;

    /** When the owner is reminded, on the day. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @EmbeddedId
    private TaskId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", updatable = false)
    private JobApplication application;

    /** Null if the note says it. */
    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "note_id", updatable = false))
    private NoteId note;

    /** The day, as the owner's calendar has it; null for no day. */
    private LocalDate dueOn;

    private Instant remindAt;

    private Instant remindedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private AccountId owner;

    @Column(updatable = false)
    private Instant addedAt;

    /** It goes on after the end of the application. */
    private boolean kept;

    private Instant doneAt;

    private Instant closedAt;

    protected ApplicationTask() {}

    private ApplicationTask(JobApplication application, AccountId owner, Instant now) {
        this.id = TaskId.next();
        this.application = application;
        this.owner = owner;
        this.addedAt = now;
    }

    /**
     * Somebody sets a task, for themselves or for a colleague.
     *
     * @param dueOn the day on which they want to be reminded in the morning
     * @param kept it goes on after the end of the application
     * @param zone the time zone of their mornings
     */
    public static ApplicationTask followUp(
            JobApplication application,
            String text,
            LocalDate dueOn,
            boolean kept,
            AccountId owner,
            ZoneId zone,
            Instant now) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation("applications.task.required");
        }
        if (text.strip().length() > MAX_TEXT) {
            throw new RuleViolation("applications.task.too-long", MAX_TEXT);
        }
        if (dueOn == null) {
            throw new RuleViolation("applications.task.day-required");
        }
        if (dueOn.isBefore(LocalDate.ofInstant(now, zone))) {
            throw new RuleViolation("applications.task.past");
        }
        application.requireNotWithdrawn();
        if (!kept) {
            application.requireActive();
        }
        ApplicationTask task = new ApplicationTask(application, owner, now);
        task.text = text.strip();
        task.dueOn = dueOn;
        task.remindAt = dueOn.atTime(MORNING).atZone(zone).toInstant();
        task.kept = kept;
        return task;
    }

    /** A note names a colleague, who checks it off. */
    public static ApplicationTask mention(JobApplication application, NoteId note, AccountId named, Instant now) {
        application.requireActive();
        ApplicationTask task = new ApplicationTask(application, named, now);
        task.note = note;
        return task;
    }

    /** It was added, and nothing else is to be said about it. */
    public TaskAdded added() {
        return new TaskAdded(id, application.getId(), application.getOrganization(), owner, addedAt);
    }

    /** The same about a task for a colleague, who is told. */
    public TaskGiven given(AccountId by) {
        return new TaskGiven(id, application.getId(), application.getOrganization(), owner, by, addedAt);
    }

    /** Another member takes over what its owner left open. */
    public TaskPassedOn passTo(AccountId successor, Instant now) {
        requireOpen();
        owner = successor;
        return new TaskPassedOn(id, application.getId(), application.getOrganization(), owner, now);
    }

    public TaskDone done(Instant now) {
        requireOpen();
        doneAt = now;
        return new TaskDone(id, application.getId(), application.getOrganization(), owner, now);
    }

    /** It is not done after all. */
    public TaskReopened reopen(Instant now) {
        if (doneAt == null) {
            throw new RuleViolation("applications.task.open");
        }
        if (!kept) {
            application.requireActive();
        }
        doneAt = null;
        return new TaskReopened(id, application.getId(), application.getOrganization(), owner, now);
    }

    /** Whether its owner is to be reminded now. */
    public boolean isDue(Instant now) {
        return isOpen() && remindedAt == null && remindAt != null && !remindAt.isAfter(now);
    }

    /** The owner is reminded, once. */
    public TaskBecameDue remind(Instant now) {
        remindedAt = now;
        return new TaskBecameDue(id, application.getId(), application.getOrganization(), owner, now);
    }

    private boolean isOpen() {
        return doneAt == null && closedAt == null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation("applications.task.over");
        }
    }

    @Override
    public TaskId getId() {
        return id;
    }

    public JobApplication getApplication() {
        return application;
    }

    public String getText() {
        return text;
    }

    public AccountId getOwner() {
        return owner;
    }

    public Instant getRemindAt() {
        return remindAt;
    }
}
