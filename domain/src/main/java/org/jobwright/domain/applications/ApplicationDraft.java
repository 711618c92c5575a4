package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;

/**
 * The intent to apply for one posting.
 *
 * <p>It begins when a form is handed in the first time, by someone with or without an account, and survives registration
 * because a secret opens it and not a session. It is changed until it is sent; then what was typed is forgotten here,
 * because the application has it, and only the way to that application stays. A draft that is not sent ends after a week.
 */
@Entity
@Table(name = "application_draft")
public class ApplicationDraft extends AggregateRoot<ApplicationDraftId> {

    public static final Duration LIFE = Duration.ofDays(7);

    @EmbeddedId
    private ApplicationDraftId id;

    private String tokenHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Convert(converter = ApplicationContentConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ApplicationContent content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    private String source;
    private Instant expiresAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    protected ApplicationDraft() {}

    /** Begins an intent. {@code source} says where the person came from; null when that is unknown. */
    public ApplicationDraft(DraftToken token, JobPostingId posting, String source, Instant now) {
        this.id = ApplicationDraftId.next();
        this.tokenHash = token.hash();
        this.posting = posting;
        this.source = source == null ? null : Typed.line(source);
        this.content = ApplicationContent.EMPTY;
        this.expiresAt = now.plus(LIFE);
    }

    /** Keeps what was typed, in place of what was typed before. */
    public void keep(ApplicationContent typed, Instant now) {
        requireUsable(now);
        content = typed;
        expiresAt = now.plus(LIFE);
    }

    /** Attaches a file in place of the former one. */
    public void attach(DocumentId file, Instant now) {
        requireUsable(now);
        document = file;
    }

    /** The application exists; from now on the draft only leads to it. */
    public void sentAs(JobApplicationId sent, Instant now) {
        requireUsable(now);
        application = sent;
        content = ApplicationContent.EMPTY;
        document = null;
    }

    public boolean isSent() {
        return application != null;
    }

    public boolean isExpired(Instant now) {
        return !isSent() && !expiresAt.isAfter(now);
    }

    private void requireUsable(Instant now) {
        if (isSent()) {
            throw new RuleViolation("applications.draft.already-sent");
        }
        if (isExpired(now)) {
            throw new NotFound();
        }
    }

    @Override
    public ApplicationDraftId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public ApplicationContent getContent() {
        return content;
    }

    public DocumentId getDocument() {
        return document;
    }

    public String getSource() {
        return source;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public JobApplicationId getApplication() {
        return application;
    }
}
