package org.jobwright.domain.outcomes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeEvent.OutcomeAnswered;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A question about what became of an opening, or of a hire. Employer and candidate have a question each about the start;
 * both answers stay, and neither side reads the other's.
 */
@Entity
@Table(name = "outcome_question")
public class OutcomeQuestion extends AggregateRoot<OutcomeQuestionId> {

    /** How long after its last day an opening without a close-out is asked about. */
    public static final Duration AFTER_EXPIRY = Duration.ofDays(30);

    /** How many days after the start the two sides are asked. */
    public static final int DAYS_AFTER_START = 14;

    /** After how long a question counts as unanswered, and is asked again if the answer was {@link OutcomeAnswer#LATER}. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    /** How often a question is asked. */
    public static final int MOST_ASKED = 3;

    @EmbeddedId
    private OutcomeQuestionId id;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    /** Null for what became of an opening. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private JobApplicationId application;

    /** Who was hired; null for what became of an opening. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id", updatable = false))
    private AccountId candidate;

    private Instant askedAt;

    private int timesAsked;

    @Enumerated(EnumType.STRING)
    private OutcomeAnswer answer;

    @Enumerated(EnumType.STRING)
    private FoundThrough foundThrough;

    private String reason = "";

    /** Null while it is not answered, and for what followed from how the posting ended. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private AccountId answeredBy;

    private Instant answeredAt;

    protected OutcomeQuestion() {}

    private OutcomeQuestion(QuestionKind kind, JobPostingId posting, OrganizationId organization, Instant now) {
        this.id = OutcomeQuestionId.next();
        this.kind = kind;
        this.posting = posting;
        this.organization = organization;
        askAgain(now);
    }

    /** What became of the opening? */
    public static OutcomeQuestion ofOpening(JobPostingId posting, OrganizationId organization, Instant now) {
        return new OutcomeQuestion(QuestionKind.OPENING_ENDED, posting, organization, now);
    }

    /** Did the person start who was hired? */
    public static OutcomeQuestion ofStart(
            QuestionKind kind,
            JobPostingId posting,
            OrganizationId organization,
            JobApplicationId application,
            AccountId candidate,
            Instant now) {
        OutcomeQuestion question = new OutcomeQuestion(kind, posting, organization, now);
        question.application = application;
        question.candidate = candidate;
        return question;
    }

    /** The answer is known without asking: the posting ended with a hire of an applicant, or without one. */
    public void know(OutcomeAnswer known, Instant now) {
        answer = known;
        foundThrough = known == OutcomeAnswer.HIRED_HERE ? FoundThrough.JOBWRIGHT : null;
        answeredAt = now;
    }

    /** Asks once more; what was answered before no longer holds. */
    public final void askAgain(Instant now) {
        askedAt = now;
        timesAsked++;
        answer = null;
        foundThrough = null;
        reason = "";
        answeredBy = null;
        answeredAt = null;
    }

    /** Answers it. Only "later" can be answered anew. */
    public OutcomeAnswered reply(OutcomeReply reply, AccountId by, Instant now) {
        if (!isOpen()) {
            throw new RuleViolation("outcomes.answered");
        }
        if (!kind.answers().contains(reply.answer())) {
            throw new RuleViolation("outcomes.answer.required");
        }
        answer = reply.answer();
        foundThrough = reply.through();
        reason = reply.reason();
        answeredBy = by;
        answeredAt = now;
        return new OutcomeAnswered(id, kind, posting, organization, now);
    }

    /** Whether it can be answered. */
    public boolean isOpen() {
        return answer == null || answer == OutcomeAnswer.LATER;
    }

    /** Whether it was answered by a hire of an applicant, and by nobody. */
    public boolean isKnownHire() {
        return kind == QuestionKind.OPENING_ENDED && answer == OutcomeAnswer.HIRED_HERE && answeredBy == null;
    }

    /** Whether the employer said that the person did not come. */
    public boolean isNoShow() {
        return kind == QuestionKind.HIRE_STARTED && answer == OutcomeAnswer.NO;
    }

    @Override
    public OutcomeQuestionId getId() {
        return id;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public AccountId getCandidate() {
        return candidate;
    }

    public int getTimesAsked() {
        return timesAsked;
    }

    /** Null while it is not answered, and for what followed from how the posting ended. */
    public AccountId getAnsweredBy() {
        return answeredBy;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public OutcomeAnswer getAnswer() {
        return answer;
    }

    public FoundThrough getFoundThrough() {
        return foundThrough;
    }

    public String getReason() {
        return reason;
    }
}
