package org.jobwright.domain.moderation.reports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/** What a reader found wrong. A moderator dismisses or upholds it, once, with a reason that stays with the report. */
@MappedSuperclass
public abstract class Report<I extends Identifier> extends AggregateRoot<I> {

    public static final int MAX_TEXT_LENGTH = 2_000;
    public static final int MAX_DECISION_LENGTH = 1_000;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private AccountId decidedBy;

    private Instant decidedAt;

    private String decisionReason;

    protected Report() {}

    /**
     * A new report.
     *
     * @param organization the employer that it has to do with
     * @param needsText whether the reason says nothing without words
     */
    protected Report(OrganizationId organization, String text, boolean needsText, Instant now) {
        // A browser ends lines with two characters but counts one, and no store accepts the character 0.
        String words = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (words.isEmpty() && needsText) {
            throw new InvalidInput(FieldProblem.of("text", "moderation.report.text.required"));
        }
        if (words.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInput(FieldProblem.of("text", "moderation.report.text.too-long", MAX_TEXT_LENGTH));
        }
        this.organization = organization;
        this.text = words;
        this.reportedAt = now;
        this.state = ReportState.OPEN;
    }

    protected void decide(ReportState outcome, AccountId moderator, String why, Instant now) {
        if (!state.canBecome(outcome)) {
            throw new RuleViolation("moderation.report.decided");
        }
        decisionReason = words(why);
        state = outcome;
        decidedBy = moderator;
        decidedAt = now;
    }

    /**
     * Upholds what was dismissed. Who dismissed it, when and why stays.
     *
     * @return the reason, stripped
     */
    protected String upholdAfterAll(String why) {
        if (state != ReportState.DISMISSED) {
            throw new RuleViolation("moderation.report.decided");
        }
        String words = words(why);
        state = ReportState.UPHELD;
        return words;
    }

    private static String words(String why) {
        String words = why == null ? "" : why.strip();
        if (words.isEmpty()) {
            throw new RuleViolation("moderation.report.decision.required");
        }
        if (words.length() > MAX_DECISION_LENGTH) {
            throw new RuleViolation("moderation.report.decision.too-long", MAX_DECISION_LENGTH);
        }
        return words;
    }

    public ReportState getState() {
        return state;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** The reporter's own words; may be empty. */
    public String getText() {
        return text;
    }

    public Optional<AccountId> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The reason for the decision. */
    public Optional<String> getDecisionReason() {
        return Optional.ofNullable(decisionReason);
    }
}
