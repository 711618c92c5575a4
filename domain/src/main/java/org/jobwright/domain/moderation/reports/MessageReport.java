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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageAuthorWarned;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReportDismissed;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReportUpheld;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReported;
import org.jobwright.domain.talent.contact.ContactRequestId;

/**
 * A report about a message, or a request for contact, by a reader of the other side. It keeps a copy of the message and of the few before it:
 * what a moderator reads is what was reported, and no more of the conversation than that. The side that wrote never
 * learns who reported.
 */
@Entity
@Table(name = "message_report")
public class MessageReport extends Report<MessageReportId> {

    @EmbeddedId
    private MessageReportId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "message_id", updatable = false))
    private MessageId message;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_reference", updatable = false))
    private ApplicationReference application;

    /** Null for a message of a conversation, and once the request is deleted. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contact_request_id", updatable = false))
    private ContactRequestId contact;

    /** The title of the posting, or the name of the employer that asked for contact. */
    @Column(updatable = false)
    private String postingTitle;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reporter_id", updatable = false))
    private AccountId reporter;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    /** Of the author. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageSide side;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Quote quote;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageReportReason reason;

    /** Whether a moderator told the author that it was wrong. */
    private boolean warned;

    protected MessageReport() {}

    /**
     * Reports a message.
     *
     * @param text may be empty, except for {@link MessageReportReason#OTHER}
     */
    public MessageReport(
            ReportedMessage about, AccountId reporter, MessageReportReason reason, String text, Instant now) {
        super(about.organization(), text, reason == MessageReportReason.OTHER, now);
        this.id = MessageReportId.next();
        this.message = about.message();
        this.application = about.application();
        this.contact = about.contact();
        this.postingTitle = about.about();
        this.author = about.author();
        this.side = about.quote().reported().side();
        this.quote = about.quote();
        this.reporter = reporter;
        this.reason = reason;
    }

    /** Tells that it was made. */
    public MessageReported reported(Instant now) {
        return new MessageReported(id, getOrganization(), now);
    }

    /** Rejects the report. */
    public MessageReportDismissed dismiss(AccountId moderator, String why, Instant now) {
        decide(ReportState.DISMISSED, moderator, why, now);
        return new MessageReportDismissed(id, getOrganization(), now);
    }

    /** Agrees with the report. */
    public MessageReportUpheld uphold(AccountId moderator, String why, Instant now) {
        decide(ReportState.UPHELD, moderator, why, now);
        return new MessageReportUpheld(id, getOrganization(), now);
    }

    /** Sends the reason of the decision to the author, too. */
    public MessageAuthorWarned warn(Instant now) {
        warned = true;
        return new MessageAuthorWarned(id, getOrganization(), now);
    }

    @Override
    public MessageReportId getId() {
        return id;
    }

    public AccountId getReporter() {
        return reporter;
    }

    public AccountId getAuthor() {
        return author;
    }

    /** Whether a person reported it, or wrote what was reported: they do not decide about it. */
    public boolean concerns(AccountId person) {
        return reporter.equals(person) || author.equals(person);
    }

    /** The side of the author. */
    public MessageSide getSide() {
        return side;
    }

    /** What the conversation is about; empty for a request for contact. */
    public Optional<ApplicationReference> getApplication() {
        return Optional.ofNullable(application);
    }

    public String getPostingTitle() {
        return postingTitle;
    }

    /** The reported message, and the few before it. */
    public Quote getQuote() {
        return quote;
    }
}
