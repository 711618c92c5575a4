package org.jobwright.domain.moderation.reports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportDismissed;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportUpheld;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A reader's report about a public advert.
 *
 * <p>Anyone may report, without an account or a name. The report is about the version that was public then. A moderator
 * dismisses or upholds it, once, with a reason that stays with the report. To uphold is to agree: whether the advert is
 * also blocked is a separate decision.
 */
@Entity
@Table(name = "posting_report")
public class PostingReport extends AggregateRoot<PostingReportId> {

    public static final int MAX_TEXT_LENGTH = 2_000;
    public static final int MAX_DECISION_LENGTH = 1_000;

    @EmbeddedId
    private PostingReportId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private int postingVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportReason reason;

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

    protected PostingReport() {}

    /**
     * Reports a public advert.
     *
     * @param version the number of the version that was read
     * @param text may be empty, except for {@link ReportReason#OTHER}
     */
    public PostingReport(
            JobPostingId posting,
            OrganizationId organization,
            int version,
            ReportReason reason,
            String text,
            Instant now) {
        // A browser ends lines with two characters but counts one, and no store accepts the character 0.
        String words = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (words.isEmpty() && reason == ReportReason.OTHER) {
            throw new InvalidInput(FieldProblem.of("text", "moderation.report.text.required"));
        }
        if (words.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInput(FieldProblem.of("text", "moderation.report.text.too-long", MAX_TEXT_LENGTH));
        }
        this.id = PostingReportId.next();
        this.posting = posting;
        this.organization = organization;
        this.postingVersion = version;
        this.reason = reason;
        this.text = words;
        this.reportedAt = now;
        this.state = ReportState.OPEN;
    }

    /** Rejects the report. */
    public PostingReportDismissed dismiss(AccountId moderator, String why, Instant now) {
        decide(ReportState.DISMISSED, moderator, why, now);
        return new PostingReportDismissed(id, posting, organization, now);
    }

    /** Agrees with the report. */
    public PostingReportUpheld uphold(AccountId moderator, String why, Instant now) {
        decide(ReportState.UPHELD, moderator, why, now);
        return new PostingReportUpheld(id, posting, organization, now);
    }

    private void decide(ReportState outcome, AccountId moderator, String why, Instant now) {
        if (!state.canBecome(outcome)) {
            throw new RuleViolation("moderation.report.decided");
        }
        String words = why == null ? "" : why.strip();
        if (words.isEmpty()) {
            throw new RuleViolation("moderation.report.decision.required");
        }
        if (words.length() > MAX_DECISION_LENGTH) {
            throw new RuleViolation("moderation.report.decision.too-long", MAX_DECISION_LENGTH);
        }
        state = outcome;
        decidedBy = moderator;
        decidedAt = now;
        decisionReason = words;
    }

    @Override
    public PostingReportId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
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
