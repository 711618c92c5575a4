package org.jobwright.domain.privacy.notes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesAnswered;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesAsked;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesOverdue;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesReminded;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A candidate asks an employer for what its team wrote about an application: notes and scorecards. The words are the
 * employer's, so it releases them, leaves some out, or refuses, each with a reason, within {@value #DAYS} days (GDPR,
 * articles 12(3) and 15).
 */
@Entity
@Table(name = "notes_request")
public class NotesRequest extends AggregateRoot<NotesRequestId> {

    /** How long the employer has for the answer. */
    public static final int DAYS = 30;

    /** As much as anybody can type into one field here. */
    public static final int MAX_WORDS = 80_000;

    public static final int MAX_REASON = 1000;

    /** After so many days the owners are reminded. */
    private static final List<Integer> REMINDED_AFTER = List.of(20, 27);

    @EmbeddedId
    private NotesRequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId candidate;

    private Instant askedAt;
    private LocalDate dueOn;
    private int reminders;

    /** When the candidate was told that the time is over; null before. */
    private Instant overdueAt;

    @Enumerated(EnumType.STRING)
    private NotesRequestState state;

    private String words;
    private String reason;

    /** Null while it waits. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private AccountId answeredBy;

    private Instant answeredAt;

    protected NotesRequest() {}

    public NotesRequest(JobApplicationId application, OrganizationId organization, AccountId candidate, Instant now) {
        this.id = NotesRequestId.next();
        this.application = application;
        this.organization = organization;
        this.candidate = candidate;
        this.askedAt = now;
        this.dueOn = lastDay(now);
        this.state = NotesRequestState.WAITING;
        this.words = "";
        this.reason = "";
    }

    /** The last day for the answer to a request of this moment, in UTC. */
    public static LocalDate lastDay(Instant asked) {
        return LocalDate.ofInstant(asked, ZoneOffset.UTC).plusDays(DAYS);
    }

    /** What the candidate did by creating it. */
    public NotesAsked asked() {
        return new NotesAsked(id, application, organization, dueOn, askedAt);
    }

    /** The last days of the requests whose owners are reminded today for the first and for the second time, at the latest. */
    public static List<LocalDate> remindedUntil(LocalDate today) {
        return REMINDED_AFTER.stream().map(days -> today.plusDays(DAYS - days)).toList();
    }

    /** Reminds the owners, or tells the candidate that the time is over; empty if nothing is due. */
    public Optional<NotesRequestEvent> remind(LocalDate today, Instant now) {
        if (state != NotesRequestState.WAITING || overdueAt != null) {
            return Optional.empty();
        }
        if (today.isAfter(dueOn)) {
            overdueAt = now;
            return Optional.of(new NotesOverdue(id, application, candidate, now));
        }
        LocalDate asked = dueOn.minusDays(DAYS);
        int due = (int) REMINDED_AFTER.stream()
                .filter(days -> !today.isBefore(asked.plusDays(days)))
                .count();
        if (due <= reminders) {
            return Optional.empty();
        }
        reminders = due;
        return Optional.of(new NotesReminded(id, application, organization, dueOn, now));
    }

    /**
     * The employer answers.
     *
     * @param complete whether the words are all that there is, unchanged
     * @param reason why something is left out, or everything
     */
    public NotesAnswered answer(String words, boolean complete, String reason, AccountId by, Instant now) {
        if (state != NotesRequestState.WAITING) {
            throw new RuleViolation("privacy.notes.answered");
        }
        String released = words == null ? "" : words.strip();
        boolean all = complete && !released.isEmpty();
        String why = reason == null || all ? "" : reason.strip();
        requireAnswer(released, all, why);
        this.words = released;
        this.reason = why;
        this.state = all
                ? NotesRequestState.RELEASED
                : released.isEmpty() ? NotesRequestState.REFUSED : NotesRequestState.PARTLY_RELEASED;
        this.answeredBy = by;
        this.answeredAt = now;
        return new NotesAnswered(id, application, candidate, state, now);
    }

    private static void requireAnswer(String words, boolean all, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (words.length() > MAX_WORDS) {
            problems.add(FieldProblem.of("words", "privacy.notes.too-long", MAX_WORDS));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(FieldProblem.of("reason", "privacy.notes.too-long", MAX_REASON));
        } else if (reason.isEmpty() && !all) {
            problems.add(FieldProblem.of("reason", "privacy.notes.reason"));
        }
        InvalidInput.throwIfAny(problems);
    }

    @Override
    public NotesRequestId getId() {
        return id;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** The last day for the answer. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** Whether the employer let the time pass, and has not answered yet. */
    public boolean isOverdue(LocalDate today) {
        return state == NotesRequestState.WAITING && today.isAfter(dueOn);
    }

    public NotesRequestState getState() {
        return state;
    }

    /** What the employer released; empty if it has not, or refused. */
    public String getWords() {
        return words;
    }

    /** Why something is left out; empty if nothing is. */
    public String getReason() {
        return reason;
    }

    /** Null while it waits. */
    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
