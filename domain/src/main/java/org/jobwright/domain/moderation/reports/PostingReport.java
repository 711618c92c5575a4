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
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportDismissed;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportUpheld;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A reader's report about a public advert.
 *
 * <p>Anyone may report, without an account or a name. The report is about the version that was public then. To uphold
 * is to agree: whether the advert is also blocked is a separate decision.
 */
@Entity
@Table(name = "posting_report")
public class PostingReport extends Report<PostingReportId> {

    @EmbeddedId
    private PostingReportId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Column(updatable = false)
    private int postingVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportReason reason;

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
        super(organization, text, reason == ReportReason.OTHER, now);
        this.id = PostingReportId.next();
        this.posting = posting;
        this.postingVersion = version;
        this.reason = reason;
    }

    /** Rejects the report. */
    public PostingReportDismissed dismiss(AccountId moderator, String why, Instant now) {
        decide(ReportState.DISMISSED, moderator, why, now);
        return new PostingReportDismissed(id, posting, getOrganization(), now);
    }

    /** Agrees with the report. */
    public PostingReportUpheld uphold(AccountId moderator, String why, Instant now) {
        decide(ReportState.UPHELD, moderator, why, now);
        return new PostingReportUpheld(id, posting, getOrganization(), now);
    }

    @Override
    public PostingReportId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }
}
