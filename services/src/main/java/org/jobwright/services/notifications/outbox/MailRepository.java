package org.jobwright.services.notifications.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.RowLocks;

/** Mails that wait for a morning, and those about an application that did not arrive. */
@ApplicationScoped
class MailRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those for whom a collected mail is due. */
    List<EmailAddress> readers(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select distinct m.recipient from OutboxMessage m"
                                + " where m.state = COLLECTED and m.nextAttemptAt <= :now",
                        EmailAddress.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What is due for a person and no other node is working on, oldest first. */
    List<OutboxMessage> lockFree(EmailAddress reader, Instant now, int most) {
        return entityManager
                .createQuery("""
                        select m from OutboxMessage m
                        where m.state = COLLECTED and m.recipient = :reader and m.nextAttemptAt <= :now
                        order by m.occurredAt, m.id
                        """, OutboxMessage.class)
                .setParameter("reader", reader)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    void replace(List<OutboxMessage> collected, OutboxMessage daily) {
        entityManager.persist(daily);
        collected.forEach(entityManager::remove);
    }

    /** Sends the given-up mails to the candidate again. The database does it: employers read no mails. */
    void resend(JobApplicationId application, Instant now) {
        entityManager
                .createNativeQuery("select jobwright_resend(:application, :now)", Integer.class)
                .setParameter("application", application.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}
