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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A mail to be sent.
 *
 * <p>Written in the transaction of its event, so that it exists exactly if that happened; an event sends a recipient at
 * most one mail of a kind, which the database ensures. A dispatcher claims it for a few minutes and tries: once the
 * mail server accepts it, it is sent and the secret of its link is deleted; if refused permanently or too often, it is
 * dead; otherwise it waits, twice as long each time. While the mail server is down nothing is tried. If a dispatcher
 * dies its claim expires, so the mail is sent again. Without a mail server it is kept for the administrator to read.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends AggregateRoot<OutboxMessageId> {

    public static final int MAX_ATTEMPTS = 12;
    public static final int MAX_ERROR_LENGTH = 300;

    /** The pause after the mail server could not be reached. */
    public static final Duration OUTAGE_PAUSE = Duration.ofSeconds(30);

    /** How long a claim lasts. */
    public static final Duration CLAIM = Duration.ofMinutes(5);

    /** How long an answer waits for others to the same person. */
    static final Duration TOGETHER = Duration.ofMinutes(2);

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

    /** Those with the lowest number are sent first. */
    @Column(updatable = false)
    private int priority;

    // Parsed only when the mail is written: an unreadable one must not block those claimed with it.
    @JdbcTypeCode(SqlTypes.JSON)
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
        this.subjectId = event.subject().id();
        this.occurredAt = event.at();
        this.priority = kind.priority();
        this.facts = Json.write(facts);
        this.state = OutboxState.PENDING;
        this.nextAttemptAt = event.at();
    }

    /**
     * One mail for those that were collected for a reader, with a line for each; equal lines are counted.
     *
     * @param collected at least one, all to the same reader
     */
    public static OutboxMessage daily(List<OutboxMessage> collected, Instant now) {
        OutboxMessage latest = collected.getLast();
        String reader = latest.getFacts().recipient();
        Map<DigestLine, Integer> counts = new LinkedHashMap<>();
        collected.forEach(
                mail -> counts.merge(new DigestLine(mail.kind, mail.getFacts().to(""), 1), 1, Integer::sum));
        OutboxMessage daily = new OutboxMessage();
        daily.id = OutboxMessageId.next();
        daily.kind = MessageKind.DAILY_DIGEST;
        daily.recipient = latest.recipient;
        daily.language = latest.language;
        daily.subjectId = latest.subjectId;
        daily.occurredAt = now;
        daily.priority = daily.kind.priority();
        daily.facts = Json.write(MessageFacts.NONE
                .to(reader)
                .listing(counts.entrySet().stream()
                        .map(line -> new DigestLine(
                                line.getKey().kind(), line.getKey().facts(), line.getValue()))
                        .toList()));
        daily.state = OutboxState.PENDING;
        daily.nextAttemptAt = now;
        return daily;
    }

    /** Keeps it for the daily mail of its reader, without a link of its own, and without what two sides wrote. */
    public void collect(Instant morning) {
        moveTo(OutboxState.COLLECTED);
        nextAttemptAt = morning;
        facts = Json.write(getShownFacts());
    }

    /** Waits a moment before it is sent, so that what happens until then can be in the same mail. */
    public void waitForOthers() {
        nextAttemptAt = occurredAt.plus(TOGETHER);
    }

    /** Is not sent before the quiet hours of its reader end. */
    public void holdUntil(Instant due) {
        nextAttemptAt = due;
    }

    /**
     * Reserves the mail for one attempt; no other dispatcher tries before the claim expires. One that was tried and has no
     * error is on its way; what the database deletes of those that wait relies on it.
     */
    public void claim(Instant now) {
        moveTo(OutboxState.PENDING);
        attempts++;
        nextAttemptAt = now.plus(CLAIM);
        lastError = null;
    }

    /** The mail server accepted it. */
    public void sent(Instant now) {
        moveTo(OutboxState.SENT);
        sentAt = now;
        lastError = null;
        facts = Json.write(getShownFacts());
    }

    /** The attempt failed; {@code permanent} if the mail server said that retrying is useless. */
    public void failed(String error, boolean permanent, Instant now) {
        boolean giveUp = permanent || attempts >= MAX_ATTEMPTS;
        moveTo(giveUp ? OutboxState.DEAD : OutboxState.PENDING);
        nextAttemptAt = now.plus(pauseAfter(attempts));
        lastError = shortened(error);
    }

    /** Postpones the mail because the mail server is down: that does not count as an attempt. */
    public void postpone(String error, Instant now) {
        moveTo(OutboxState.PENDING);
        nextAttemptAt = now.plus(OUTAGE_PAUSE);
        lastError = shortened(error);
    }

    /** Releases a claim that was not tried, because the mail server went down before its turn. */
    public void release(String error, Instant now) {
        attempts--;
        postpone(error, now);
    }

    /** Keeps the mail, because there is no mail server. */
    public void keep() {
        moveTo(OutboxState.KEPT);
    }

    /** An administrator retries it. */
    public void retry(Instant now) {
        if (state == OutboxState.PENDING || state == OutboxState.COLLECTED) {
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
        if (!state.canBecome(next)) {
            throw new RuleViolation("notifications.mail.not-stopped");
        }
        state = next;
    }

    /** The part of a mail server's response that is stored. */
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

    /** When its event happened. */
    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** The content of the message; fails if this version cannot read it. */
    public MessageFacts getFacts() {
        return Json.read(facts, MessageFacts.class);
    }

    /** The content for staff, and what is kept once it was sent: no secret, and nothing that two sides wrote each other. */
    public MessageFacts getShownFacts() {
        MessageFacts shown = getFacts().withoutSecrets();
        return kind.isPrivate() ? shown.saying("") : shown;
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
