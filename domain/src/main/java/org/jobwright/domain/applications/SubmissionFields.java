package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * The fields of a {@link JobApplication} that come from its {@link Submission}: what an applicant sent, exactly as the page
 * before sending showed it. A new version replaces the previous one, and a withdrawal removes what the employer's lists
 * know of the applicant.
 */
@MappedSuperclass
public abstract class SubmissionFields extends AggregateRoot<JobApplicationId> {

    @EmbeddedId
    private JobApplicationId id;

    @Embedded
    private ApplicationReference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "intent_id"))
    private ApplicationDraftId intent;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    private int postingVersion;
    private String postingTitle;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
    private AccountId candidate;

    @JdbcTypeCode(SqlTypes.JSON)
    private SentContent content;

    /** Everything that the applicant wrote, in lower case; used only for searching. */
    // Quoted, because Hibernate takes the bare word for a keyword of SQL and omits its alias.
    @Formula("jobwright_application_text(`content`)")
    private String written;

    /** The alias of the applicant while they are hidden. */
    private String applicantName;

    /** Whether only the stage reveals the applicant: back in an earlier stage, they are hidden again. */
    public boolean isKnownByStage() {
        return blindBefore != null;
    }

    /** What the applicant is called while they are hidden; null if they never were. */
    private String alias;

    /** How long they are hidden; null if they are not, or no longer. */
    @Enumerated(EnumType.STRING)
    private BlindUntil blindUntil;

    /** How long they were hidden before a stage revealed them, which can be undone; null otherwise. */
    @Enumerated(EnumType.STRING)
    private BlindUntil blindBefore;

    /** A line about the applicant for lists; null if there is none. */
    private String headline;

    /** Where the applicant lives, in their own words; null if not given. */
    private String location;

    /** How many full years the applicant has worked; null if no resume shows it. */
    private Integer workYears;

    /** How many must-haves of the advert as it is now were asked. The database counts again when the advert changes. */
    private int mustHaves;

    /** Those among them that the answers do not satisfy, by their text. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> missedMustHaves;

    @Formula("jsonb_array_length(missed_must_haves)")
    private int mustHavesMissed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    @ElementCollection
    @CollectionTable(name = "application_attachment", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsentRecord> consents = List.of();

    @Embedded
    private SeenNotice notice;

    /** The rules by which the candidate was told of the employer's software before sending; null for none. */
    private String softwareNotice;

    private String source;
    private Instant appliedAt;

    /** When a new version replaced the first; null if none did. */
    private Instant replacedAt;

    protected SubmissionFields() {}

    SubmissionFields(Submission submission, Instant now) {
        this.id = JobApplicationId.next();
        this.reference = ApplicationReference.next();
        this.posting = submission.posting();
        this.organization = submission.organization();
        this.candidate = submission.candidate();
        this.source = submission.source();
        this.appliedAt = now;
        write(submission, now);
    }

    void rewrite(Submission submission, Instant now) {
        write(submission, now);
        replacedAt = now;
    }

    private void write(Submission submission, Instant now) {
        intent = submission.intent();
        postingVersion = submission.postingVersion();
        postingTitle = submission.postingTitle();
        content = submission.content();
        describe("");
        workYears = submission.content().workYears(LocalDate.ofInstant(now, ZoneOffset.UTC));
        countMustHaves();
        document = submission.document();
        attachments.clear();
        attachments.addAll(submission.attachments());
        notice = submission.notice();
        softwareNotice = submission.softwareNotice().isEmpty() ? null : submission.softwareNotice();
    }

    /** What lists show of the applicant; only the alias if the name of their account is unknown. */
    private void describe(String account) {
        SentContent shown = mask(account).content(content);
        applicantName = shown.contact().fullName();
        headline = isBlind() && account.isEmpty() ? null : shown.headline();
        location = shown.location();
    }

    /**
     * Hides the applicant under an alias, or reveals them.
     *
     * @param account the name of their account; empty if it is not known
     */
    public void hide(BlindUntil until, String calledInstead, String account) {
        alias = calledInstead;
        blindUntil = until == BlindUntil.NONE ? null : until;
        blindBefore = null;
        describe(account);
    }

    /** Reveals the applicant in a stage after the hidden ones, and hides them again in an earlier one. */
    void revealIn(StageKind stage) {
        if (isBlind() && stage.isAfter(blindUntil)) {
            BlindUntil until = blindUntil;
            reveal();
            blindBefore = until;
        } else if (blindBefore != null && !stage.isAfter(blindBefore) && !applicantName.isEmpty()) {
            hide(blindBefore, alias, "");
        }
    }

    /** Reveals the applicant for good. */
    void reveal() {
        blindUntil = null;
        blindBefore = null;
        if (!applicantName.isEmpty()) {
            describe("");
        }
    }

    /** How long the applicant is hidden from the employer; null if they are not, or no longer. */
    public BlindUntil getBlindUntil() {
        return blindUntil;
    }

    public boolean isBlind() {
        return blindUntil != null;
    }

    /** What the applicant is called while they are hidden; null if they never were. */
    public String getAlias() {
        return alias;
    }

    /**
     * What hides the applicant from the employer, as long as they are hidden.
     *
     * @param account the name of their account
     */
    public Mask mask(String account) {
        return isBlind() ? Mask.of(alias, content, account) : Mask.NONE;
    }

    @Override
    public JobApplicationId getId() {
        return id;
    }

    public ApplicationReference getReference() {
        return reference;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    /** The number of the version of the advert that the candidate read. */
    public int getPostingVersion() {
        return postingVersion;
    }

    /** As the candidate read it; a later advert may say otherwise. */
    public String getPostingTitle() {
        return postingTitle;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** Removes the applicant from the employer's lists; what was sent stays with the person who sent it. */
    void forgetApplicant() {
        applicantName = "";
        location = null;
        workYears = null;
        headline = null;
        mustHaves = 0;
        missedMustHaves = List.of();
    }

    public AccountId getCandidate() {
        return candidate;
    }

    public SentContent getContent() {
        return content;
    }

    /** Empty once the application is withdrawn, and an alias while the applicant is hidden. */
    public String getApplicantName() {
        return applicantName;
    }

    void correctAnswer(String question, List<String> values, Instant now) {
        content = content.correct(question, values, now);
        countMustHaves();
    }

    private void countMustHaves() {
        mustHaves = content.countMustHaves();
        missedMustHaves = content.missedMustHaves();
    }

    /** The must-haves that the answers do not satisfy; a flag, never a reason on its own. */
    public List<String> getMissedMustHaves() {
        return List.copyOf(missedMustHaves);
    }

    public DocumentId getDocument() {
        return document;
    }

    /** The files other than the CV. */
    public List<Attachment> getAttachments() {
        return List.copyOf(attachments);
    }

    /** Whether a file came with it. */
    public boolean isSentWith(DocumentId file) {
        return file.equals(document)
                || attachments.stream().map(Attachment::document).anyMatch(file::equals);
    }

    /** What was agreed to when the form still asked for it. */
    public List<ConsentRecord> getConsents() {
        return List.copyOf(consents);
    }

    /** The notice that it was sent with; null for applications sent before there was one. */
    public SeenNotice getNotice() {
        return notice;
    }

    public String getSource() {
        return source;
    }

    public Instant getAppliedAt() {
        return appliedAt;
    }

    /** When the applicant last sent a new version; null if never. */
    public Instant getReplacedAt() {
        return replacedAt;
    }
}
