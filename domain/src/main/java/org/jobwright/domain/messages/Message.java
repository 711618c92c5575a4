package org.jobwright.domain.messages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.messages.ConversationEvent.MessageDelivered;
import org.jobwright.domain.messages.ConversationEvent.MessageTakenBack;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A message of one side to the other, as plain text. It waits for two minutes, in which its own side can take it back;
 * then it is delivered, unless the virus scanner has not found all its files clean. The other side learns nothing of one that waits or was taken back.
 */
@Entity
@Table(name = "message")
public class Message extends AggregateRoot<MessageId> {

    public static final int MAX_BODY = 4000;

    public static final int MOST_FILES = 3;

    /** How long it can be taken back. */
    public static final Duration WAITS = Duration.ofMinutes(2);

    /** How long a message waits that could not be delivered. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @EmbeddedId
    private MessageId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conversation_id")
    private Conversation conversation;

    @Enumerated(EnumType.STRING)
    private MessageSide side;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private AccountId author;

    private String body;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private Instant createdAt;
    private Instant deliverAt;

    /** Null until then. */
    private Instant deliveredAt;

    /** When the other side first opened it; null until then. */
    private Instant readAt;

    /** With which it began; null for none. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private MessageTemplateId template;

    /** What sent it to many; null for a single one. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "operation_id"))
    private BulkOperationId operation;

    /** Whether a mail has told the other side of it; one that was read needs none. */
    private boolean mailed;

    /** The name of the program that wrote it for the author; null if they did. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String program;

    /** Whether it came by mail with the mail that it answers, which could not be told from it. */
    private boolean quoting;

    /** Whether it came by mail, and the operator's mail server could not confirm its sender. */
    private boolean unconfirmed;

    protected Message() {}

    Message(Conversation conversation, MessageSide side, AccountId author, String body, Instant now) {
        if (body == null || body.isBlank()) {
            throw new RuleViolation("messages.body.required");
        }
        if (body.length() > MAX_BODY) {
            throw new RuleViolation("messages.body.too-long", MAX_BODY);
        }
        this.id = MessageId.next();
        this.conversation = conversation;
        this.side = side;
        this.author = author;
        this.body = body.strip();
        this.state = MessageState.WAITING;
        this.createdAt = now;
        this.deliverAt = now.plus(WAITS);
    }

    /** It began with a template. */
    public void beganWith(MessageTemplateId used) {
        template = used;
    }

    /** It came by mail, together with the mail that it answers. */
    public void quotes() {
        quoting = true;
    }

    /** It came by mail, and perhaps from somebody else. */
    public void doubtSender() {
        unconfirmed = true;
    }

    /** It went to many at once, each with their own text. */
    public void sentBy(BulkOperationId sending) {
        operation = sending;
    }

    /** Takes it back before it is delivered; nothing of its text is kept. */
    public MessageTakenBack takeBack(Instant now) {
        moveTo(MessageState.TAKEN_BACK);
        body = "";
        return new MessageTakenBack(conversation.getId(), id, conversation.getOrganization(), side, now);
    }

    /** The other side can read it from now on. */
    public MessageDelivered deliver(Instant now) {
        moveTo(MessageState.DELIVERED);
        deliveredAt = now;
        return new MessageDelivered(conversation.getId(), id, conversation.getOrganization(), side, now);
    }

    /** The other side has opened it; keeps the first time. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** A mail tells the other side of it. */
    public void markMailed() {
        mailed = true;
    }

    public boolean isDue(Instant now) {
        return state == MessageState.WAITING && !deliverAt.isAfter(now);
    }

    /** It could not be delivered and is tried again later. */
    public void postpone(Instant now) {
        if (state == MessageState.WAITING) {
            deliverAt = now.plus(AGAIN);
        }
    }

    private void moveTo(MessageState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("messages.delivered-already");
        }
        state = next;
    }

    @Override
    public MessageId getId() {
        return id;
    }

    public Conversation getConversation() {
        return conversation;
    }

    public MessageSide getSide() {
        return side;
    }

    public AccountId getAuthor() {
        return author;
    }

    public String getBody() {
        return body;
    }

    public MessageState getState() {
        return state;
    }
}
