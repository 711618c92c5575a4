package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.services.shared.RowLocks;

/** Hands due messages to the dispatcher and records the outcome. Several nodes may call at the same time. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OutboxService {

    /** How long a claimed message is reserved. */
    public static final Duration CLAIM = OutboxMessage.CLAIM;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * Claims due mails by priority, oldest first: a person who asked for a link is waiting for it. They are reserved
     * for a few minutes. An unreadable one counts as a failed attempt, and the others are sent.
     */
    public List<OutgoingMail> claimDue(int limit) {
        Instant now = clock.instant();
        List<OutboxMessage> due = due(now, limit);
        due.forEach(message -> message.claim(now));
        return due.stream()
                .map(message -> read(message, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OutgoingMail> read(OutboxMessage message, Instant now) {
        try {
            return Optional.of(new OutgoingMail(
                    message.getId(),
                    message.getKind(),
                    message.getRecipient(),
                    message.getLanguage(),
                    message.getFacts(),
                    message.getOccurredAt()));
        } catch (IllegalStateException unreadable) {
            message.failed(unreadable.getMessage(), false, now);
            return Optional.empty();
        }
    }

    public boolean isAnythingDue() {
        return !entityManager
                .createQuery(
                        "select 1 from OutboxMessage m where m.state = :pending and m.nextAttemptAt <= :now",
                        Integer.class)
                .setParameter("pending", OutboxState.PENDING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Postpones everything that is due by half a minute, however much it is, because the mail server cannot be reached.
     * That does not count as an attempt, so everything is sent soon after the mail server is back.
     *
     * @param error why it cannot be reached, for the administrator
     */
    public void postponeDue(String error) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        update outbox_message set next_attempt_at = :next, last_error = :error, version = version + 1
                        where id in (select id from outbox_message
                            where state = 'PENDING' and next_attempt_at <= :now for update skip locked)""")
                .setParameter("next", now.plus(OutboxMessage.OUTAGE_PAUSE).atOffset(ZoneOffset.UTC))
                .setParameter("error", OutboxMessage.shortened(error))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Releases a claimed mail that was not tried, because the connection to the mail server broke before it. */
    public void release(OutboxMessageId id, String error) {
        find(id).ifPresent(message -> message.release(error, clock.instant()));
    }

    /** Keeps the due mails, because there is no mail server. */
    public void keepDue(int limit) {
        due(clock.instant(), limit).forEach(OutboxMessage::keep);
    }

    /** The mail server accepted it. */
    public void markSent(OutboxMessageId id) {
        find(id).ifPresent(message -> message.sent(clock.instant()));
    }

    /**
     * The attempt failed.
     *
     * @param permanent the mail server said that retrying is useless
     */
    public void markFailed(OutboxMessageId id, String error, boolean permanent) {
        find(id).ifPresent(message -> message.failed(error, permanent, clock.instant()));
    }

    /**
     * How long mails have been due while none was sent. A long queue that moves does not count, and a postponed mail is
     * not due yet.
     */
    public Duration standstill() {
        Instant now = clock.instant();
        Instant due = entityManager
                .createQuery("select min(m.nextAttemptAt) from OutboxMessage m where m.state = :pending", Instant.class)
                .setParameter("pending", OutboxState.PENDING)
                .getSingleResult();
        Instant sent = entityManager
                .createQuery("select max(m.sentAt) from OutboxMessage m where m.sentAt is not null", Instant.class)
                .getSingleResult();
        if (due == null || due.isAfter(now)) {
            return Duration.ZERO;
        }
        return Duration.between(sent == null || sent.isBefore(due) ? due : sent, now);
    }

    // The state is a literal, so that PostgreSQL may use the index ix_outbox_message_claim, which holds pending mails
    // only.
    private List<OutboxMessage> due(Instant now, int limit) {
        return entityManager
                .createQuery("""
                        select m from OutboxMessage m
                        where m.state = PENDING and m.nextAttemptAt <= :now
                        order by m.priority, m.occurredAt, m.id
                        """, OutboxMessage.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    /** Empty if the candidate withdrew meanwhile, and the mail was about their message. */
    private Optional<OutboxMessage> find(OutboxMessageId id) {
        return Optional.ofNullable(entityManager.find(OutboxMessage.class, id));
    }
}
