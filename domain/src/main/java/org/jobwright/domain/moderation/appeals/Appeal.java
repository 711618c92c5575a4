package org.jobwright.domain.moderation.appeals;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealDecided;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealLodged;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealTaken;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An employer, a suspended person or a notifier asks the staff to look at a decision again (Regulation (EU) 2022/2065,
 * Article 20). There is one appeal for each decision, within 184 days, and one answer, by another person of the staff
 * than the one who decided.
 */
@Entity
public class Appeal extends AggregateRoot<AppealId> {

    public static final int MAX_TEXT_LENGTH = 4_000;
    public static final int MAX_REASON_LENGTH = 4_000;

    /** How long the staff may take to answer. */
    public static final Duration ANSWER = Duration.ofDays(14);

    @EmbeddedId
    private AppealId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "statement_id", updatable = false))
    private StatementId statement;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "report_id", updatable = false))
    private PostingReportId report;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_first_by", updatable = false))
    private AccountId decidedFirstBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Appellant appellant;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lodged_by", updatable = false))
    private AccountId lodgedBy;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private Instant lodgedAt;

    @Column(updatable = false)
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
    private AccountId reviewer;

    private Instant decidedAt;

    private String reason;

    private boolean withoutEffect;

    protected Appeal() {}

    /**
     * Lodges an appeal.
     *
     * @param lodgedBy null for a notifier, who needs no account
     */
    public Appeal(AppealedDecision decision, Appellant appellant, AccountId lodgedBy, String text, Instant now) {
        if (LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(decision.lastDay())) {
            throw new RuleViolation("moderation.appeal.late");
        }
        List<FieldProblem> problems = new ArrayList<>();
        check(
                problems,
                "text",
                words(text),
                MAX_TEXT_LENGTH,
                "moderation.appeal.text.required",
                "moderation.appeal.text.too-long");
        InvalidInput.throwIfAny(problems);
        this.id = AppealId.next();
        this.statement = decision.statement();
        this.report = decision.report();
        this.organization = decision.organization();
        this.decidedFirstBy = decision.decidedBy();
        this.appellant = appellant;
        this.lodgedBy = lodgedBy;
        this.text = words(text);
        this.lodgedAt = now;
        this.deadline = now.plus(ANSWER);
        this.state = AppealState.LODGED;
    }

    /** A browser ends lines with two characters but counts one, and no store accepts the character 0. */
    private static String words(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static void check(
            List<FieldProblem> problems, String field, String words, int most, String required, String tooLong) {
        if (words.isEmpty()) {
            problems.add(FieldProblem.of(field, required));
        } else if (words.length() > most) {
            problems.add(FieldProblem.of(field, tooLong, most));
        }
    }

    /** The event that begins it. */
    public AppealLodged lodged() {
        return new AppealLodged(id, statement, report, organization, lodgedBy, lodgedAt);
    }

    /** A person of the staff begins to look at it, also instead of a colleague. */
    public AppealTaken take(AccountId by, Instant now) {
        requireAnother(by);
        moveTo(AppealState.IN_REVIEW);
        reviewer = by;
        return new AppealTaken(id, organization, now);
    }

    /**
     * Its reviewer answers it. Answering an appeal that nobody has taken also takes it.
     *
     * @param outcome null if the reviewer chose none, which is refused
     * @param undoable whether there is still something to undo
     * @param reason is sent to those concerned
     */
    public AppealDecided decide(AppealState outcome, boolean undoable, AccountId by, String reason, Instant now) {
        requireAnother(by);
        if (state.isDecided()) {
            throw new RuleViolation("moderation.appeal.decided");
        }
        String answer = words(reason);
        List<FieldProblem> problems = new ArrayList<>();
        if (outcome == null || !AppealState.decisions(report != null).contains(outcome)) {
            problems.add(FieldProblem.of("outcome", "moderation.appeal.outcome.required"));
        }
        check(
                problems,
                "reason",
                answer,
                MAX_REASON_LENGTH,
                "moderation.appeal.reason.required",
                "moderation.appeal.reason.too-long");
        InvalidInput.throwIfAny(problems);
        if (state == AppealState.LODGED) {
            take(by, now);
        }
        if (!isReviewedBy(by)) {
            throw new RuleViolation("moderation.appeal.not-yours");
        }
        moveTo(outcome);
        this.decidedAt = now;
        this.reason = answer;
        this.withoutEffect = outcome == AppealState.REVERSED && !undoable;
        return new AppealDecided(id, statement, report, organization, lodgedBy, outcome, withoutEffect, answer, now);
    }

    /** Nobody answers an appeal against their own decision, or their own one. */
    private void requireAnother(AccountId by) {
        if (isAgainst(by)) {
            throw new RuleViolation("moderation.appeal.own-decision");
        }
        if (isLodgedBy(by)) {
            throw new RuleViolation("moderation.appeal.own-appeal");
        }
    }

    /** Whether this person made the decision. */
    public boolean isAgainst(AccountId person) {
        return person.equals(decidedFirstBy);
    }

    /** Whether this person asks. */
    public boolean isLodgedBy(AccountId person) {
        return person.equals(lodgedBy);
    }

    /** Whether this person answers it. */
    public boolean isReviewedBy(AccountId person) {
        return person.equals(reviewer);
    }

    private void moveTo(AppealState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("moderation.appeal.decided");
        }
        state = next;
    }

    @Override
    public AppealId getId() {
        return id;
    }

    public Optional<StatementId> getStatement() {
        return Optional.ofNullable(statement);
    }

    public Optional<PostingReportId> getReport() {
        return Optional.ofNullable(report);
    }

    public Optional<OrganizationId> getOrganization() {
        return Optional.ofNullable(organization);
    }

    /** The person who made the decision. */
    public AccountId getDecidedFirstBy() {
        return decidedFirstBy;
    }

    public Appellant getAppellant() {
        return appellant;
    }

    public String getText() {
        return text;
    }

    public Instant getLodgedAt() {
        return lodgedAt;
    }

    public Instant getDeadline() {
        return deadline;
    }

    /** The day (UTC) until which those concerned have an answer; the same for readers everywhere. */
    public LocalDate answerBy() {
        return LocalDate.ofInstant(deadline, ZoneOffset.UTC);
    }

    public AppealState getState() {
        return state;
    }

    public Optional<AccountId> getReviewer() {
        return Optional.ofNullable(reviewer);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The answer. */
    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }

    /** Whether the decision was wrong, but nothing was left to undo. */
    public boolean isWithoutEffect() {
        return withoutEffect;
    }
}
