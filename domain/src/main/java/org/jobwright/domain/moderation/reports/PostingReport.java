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
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReportEvent.NotifierForgotten;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportDismissed;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportUpheld;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReported;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/**
 * A reader's report about a public advert.
 *
 * <p>Anyone may report, without an account or a name. The report is about the version that was public then. To uphold
 * is to agree: whether the advert is also blocked is a separate decision. A notifier who leaves an address gets a receipt,
 * and after opening its link also the decision.
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

    @Column(updatable = false)
    private boolean goodFaith;

    private String notifierName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "notifier_email"))
    private EmailAddress notifierEmail;

    @Enumerated(EnumType.STRING)
    private Language notifierLanguage;

    private Instant notifierProvedAt;

    /** The keyed hash of an address that nobody proved and that was deleted here; its owner may still say that it is not theirs. */
    private String deletedHash;

    /** When the notifier was told that further reports without cause will wait. */
    private Instant warnedAt;

    private String secretHash;

    /** Who upheld it after an appeal; null unless its dismissal was reversed, as are the next two. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reversed_by"))
    private AccountId reversedBy;

    private Instant reversedAt;

    private String reversalReason;

    protected PostingReport() {}

    /**
     * Reports a public advert.
     *
     * @param version the number of the version that was read
     * @param text may be empty, except for {@link ReportReason#OTHER}
     * @param goodFaith whether they say that they believe what they report
     */
    public PostingReport(
            JobPostingId posting,
            OrganizationId organization,
            int version,
            ReportReason reason,
            String text,
            boolean goodFaith,
            Instant now) {
        super(organization, text, reason == ReportReason.OTHER, now);
        this.id = PostingReportId.next();
        this.posting = posting;
        this.postingVersion = version;
        this.reason = reason;
        this.goodFaith = goodFaith;
    }

    /**
     * Tells that it was made.
     *
     * @param wantsToHear the person who reports; empty if they want no answer
     */
    public PostingReported reported(Optional<Notifier> wantsToHear, Instant now) {
        wantsToHear.ifPresent(notifier -> {
            notifierName = notifier.name();
            notifierEmail = notifier.email();
            notifierLanguage = notifier.language();
        });
        return new PostingReported(id, posting, getOrganization(), wantsToHear.map(to -> link()), now);
    }

    /** A new link for the notifier; the former one leads nowhere from now on. */
    private Secret link() {
        Secret secret = Secret.next();
        secretHash = secret.hash();
        return secret;
    }

    /** The notifier opened the link of the receipt and wants mail: the address is theirs. Too late once it is decided. */
    public void prove(Instant now) {
        if (notifierEmail != null && notifierProvedAt == null && getState() == ReportState.OPEN) {
            notifierProvedAt = now;
        }
    }

    /**
     * Rejects the report.
     *
     * @param before other reports by its address that were dismissed lately
     */
    public PostingReportDismissed dismiss(AccountId moderator, String why, UnfoundedReports before, Instant now) {
        decide(ReportState.DISMISSED, moderator, why, now);
        UnfoundedOutcome outcome =
                getProvedNotifier().map(known -> before.withAnother()).orElse(UnfoundedOutcome.NOTHING);
        if (outcome == UnfoundedOutcome.WARNED) {
            warnedAt = now;
        }
        return new PostingReportDismissed(
                id, posting, getOrganization(), getProvedNotifier().map(to -> link()), outcome, now);
    }

    /** Agrees with the report. */
    public PostingReportUpheld uphold(AccountId moderator, String why, Instant now) {
        decide(ReportState.UPHELD, moderator, why, now);
        return new PostingReportUpheld(
                id, posting, getOrganization(), getProvedNotifier().map(to -> link()), now);
    }

    /**
     * Agrees after all, because an appeal was right. The answer to the appeal tells the notifier. The dismissal stays on
     * record, and counts in the year in which it was decided.
     */
    public PostingReportUpheld reverse(AccountId reviewer, String why, Instant now) {
        reversalReason = upholdAfterAll(why);
        reversedBy = reviewer;
        reversedAt = now;
        return new PostingReportUpheld(id, posting, getOrganization(), Optional.empty(), now);
    }

    /**
     * Deletes who reported, because they or the person whose address it is want so; empty if that is done.
     *
     * @param hash of the address, which is kept if nobody proved it
     */
    public Optional<NotifierForgotten> forgetNotifier(String hash, Instant now) {
        if (notifierEmail == null) {
            return Optional.empty();
        }
        deletedHash = notifierProvedAt == null ? hash : null;
        notifierName = null;
        notifierEmail = null;
        notifierLanguage = null;
        notifierProvedAt = null;
        return Optional.of(new NotifierForgotten(id, posting, getOrganization(), now));
    }

    /** The hash of a deleted address that nobody proved, once: its owner did not report, and wants no mail about reports. */
    public Optional<String> takeDeletedHash() {
        Optional<String> hash = Optional.ofNullable(deletedHash);
        deletedHash = null;
        return hash;
    }

    /** Whether the owner of an address, deleted or not, may say that they did not report. */
    public boolean mayBeDisowned() {
        return deletedHash != null || notifierEmail != null && notifierProvedAt == null;
    }

    /** When it was decided, and after an appeal when it was decided otherwise. */
    public Optional<Instant> getLastDecidedAt() {
        return reversedAt == null ? getDecidedAt() : Optional.of(reversedAt);
    }

    /** The person who reported, as they named themselves; empty if they want no answer. */
    public Optional<Notifier> getNotifier() {
        return Optional.ofNullable(notifierEmail).map(email -> new Notifier(notifierName, email, notifierLanguage));
    }

    /** The same, once they have shown that the address is theirs. */
    public Optional<Notifier> getProvedNotifier() {
        return notifierProvedAt == null ? Optional.empty() : getNotifier();
    }

    public ReportReason getReason() {
        return reason;
    }

    @Override
    public PostingReportId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }
}
