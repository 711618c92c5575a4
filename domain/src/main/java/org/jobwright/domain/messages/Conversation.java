package org.jobwright.domain.messages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.ConversationEvent.MessagesUnread;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * What employer and candidate write to each other about one application. It begins with the first message. Who may
 * write is a matter of {@link WritingPolicy}; a message never changes the application.
 */
@Entity
@Table(name = "conversation")
public class Conversation extends AggregateRoot<ConversationId> {

    /** One mail at most in this time to a side, however much the other one writes. */
    public static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    /** Who is there reads it now, and needs no mail. */
    public static final Duration BEFORE_MAIL = Duration.ofMinutes(2);

    @EmbeddedId
    private ConversationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
    private AccountId candidate;

    /** When the side put the conversation away; a later message brings it back. */
    private Instant employerDoneAt;

    private Instant candidateDoneAt;

    private Instant employerMailedAt;
    private Instant candidateMailedAt;

    protected Conversation() {}

    public Conversation(JobApplicationId application, OrganizationId organization, AccountId candidate) {
        this.id = ConversationId.next();
        this.application = application;
        this.organization = organization;
        this.candidate = candidate;
    }

    /** Writes a message; it waits before the other side can read it. */
    public Message write(MessageSide side, AccountId author, String body, Instant now) {
        return new Message(this, side, author, body, now);
    }

    /** The side puts it away until the next message. */
    public void putAway(MessageSide side, Instant now) {
        if (side == MessageSide.EMPLOYER) {
            employerDoneAt = now;
        } else {
            candidateDoneAt = now;
        }
    }

    /** The side takes it up again. */
    public void takeUp(MessageSide side) {
        putAway(side, null);
    }

    /** When the side put it away; null if it did not. */
    public Instant doneAt(MessageSide side) {
        return side == MessageSide.EMPLOYER ? employerDoneAt : candidateDoneAt;
    }

    /** Tells a side by one mail of all that it has not read. */
    public MessagesUnread mail(MessageSide reader, List<Message> unread, Instant now) {
        if (reader == MessageSide.EMPLOYER) {
            employerMailedAt = now;
        } else {
            candidateMailedAt = now;
        }
        unread.forEach(Message::markMailed);
        return new MessagesUnread(
                id,
                application,
                organization,
                candidate,
                reader,
                unread.stream().map(Message::getId).toList(),
                now);
    }

    @Override
    public ConversationId getId() {
        return id;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getCandidate() {
        return candidate;
    }
}
