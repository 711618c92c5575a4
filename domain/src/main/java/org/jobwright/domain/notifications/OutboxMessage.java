package org.jobwright.domain.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A mail to be sent.
 *
 * <p>Written in the transaction of what it tells, so that it exists exactly when that happened; one event leads to one
 * recipient one mail of a kind, which the database guards. A dispatcher claims it for a few minutes and tries: accepted
 * by the mail server it is sent and forgets the secret of its link; refused for good or too often it is dead; otherwise
 * it waits, each time twice as long. While the mail server is away nothing is tried. A dispatcher that dies leaves a claim that runs out, so the mail goes out again.
 * Without a mail server it is kept for the administrator to read.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends AggregateRoot<OutboxMessageId> {

    public static final int MAX_ATTEMPTS = 12;
    public static final int MAX_ERROR_LENGTH = 300;

    /** How long nobody tries after the mail server could not be reached. */
    public static final Duration OUTAGE_PAUSE = Duration.ofSeconds(30);

    /** How long a claim holds. */
    public static final Duration CLAIM = Duration.ofMinutes(5);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @EmbeddedId
    private OutboxMessageId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recipient", updatable = false))
    private EmailAddress recipient;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Language language;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private Instant occurredAt;

    /** Those with the lowest number leave first. */
    @Column(updatable = false)
    private int priority;

    // Read when the mail is written and not before: one that cannot be read must not stop those that are claimed with
    // it.
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String facts;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    private int attempts;

    private Instant nextAttemptAt;

    private String lastError;

    private Instant sentAt;

    protected OutboxMessage() {}

    public OutboxMessage(
            MessageKind kind, DomainEvent event, EmailAddress recipient, Language language, MessageFacts facts) {
        this.id = OutboxMessageId.next();
        this.kind = kind;
        this.recipient = recipient;
        this.language = language;
        this.subjectId = event.subjectId();
        this.occurredAt = event.at();
        this.priority = kind.priority();
        this.facts = Json.write(facts);
        this.state = OutboxState.PENDING;
        this.nextAttemptAt = event.at();
    }

    /** Reserves the mail for one attempt; nobody else tries before the claim runs out. */
    public void claim(Instant now) {
        moveTo(OutboxState.PENDING);
        attempts++;
        nextAttemptAt = now.plus(CLAIM);
    }

    /** The mail server took it. */
    public void sent(Instant now) {
        moveTo(OutboxState.SENT);
        sentAt = now;
        lastError = null;
        facts = Json.write(getFacts().withoutToken());
    }

    /** The attempt failed; {@code permanent} when the mail server said that trying again is no use. */
    public void failed(String error, boolean permanent, Instant now) {
        boolean giveUp = permanent || attempts >= MAX_ATTEMPTS;
        moveTo(giveUp ? OutboxState.DEAD : OutboxState.PENDING);
        nextAttemptAt = now.plus(pauseAfter(attempts));
        lastError = shortened(error);
    }

    /** It waits, because the mail server is away: that is no fault of this mail and no attempt. */
    public void postpone(String error, Instant now) {
        moveTo(OutboxState.PENDING);
        nextAttemptAt = now.plus(OUTAGE_PAUSE);
        lastError = shortened(error);
    }

    /** It was claimed and not tried, because the mail server went away before its turn. */
    public void release(String error, Instant now) {
        attempts--;
        postpone(error, now);
    }

    /** There is no mail server to give it to. */
    public void keep() {
        moveTo(OutboxState.KEPT);
    }

    /** An administrator wants it sent after all. */
    public void retry(Instant now) {
        if (state == OutboxState.PENDING) {
            throw new RuleViolation("notifications.mail.not-stopped");
        }
        moveTo(OutboxState.PENDING);
        attempts = 0;
        nextAttemptAt = now;
        lastError = null;
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void moveTo(OutboxState next) {
        if (!state.next().contains(next)) {
            throw new RuleViolation("notifications.mail.not-stopped");
        }
        state = next;
    }

    /** As much of what a mail server said as is kept. */
    public static String shortened(String error) {
        String line = error == null ? "" : error.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_ERROR_LENGTH ? line.substring(0, MAX_ERROR_LENGTH) : line;
    }

    @Override
    public OutboxMessageId getId() {
        return id;
    }

    public MessageKind getKind() {
        return kind;
    }

    public EmailAddress getRecipient() {
        return recipient;
    }

    public Language getLanguage() {
        return language;
    }

    /** When what it tells happened. */
    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** What it is about; fails when that was written in a way that this version cannot read. */
    public MessageFacts getFacts() {
        return Json.read(facts, MessageFacts.class);
    }

    public OutboxState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public Optional<String> getLastError() {
        return Optional.ofNullable(lastError);
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }
}
