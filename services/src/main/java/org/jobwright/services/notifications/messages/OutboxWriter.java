package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.domain.notifications.NoticeId;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Json;

/** Writes the mail and the notice for a person. */
@ApplicationScoped
class OutboxWriter {

    @PersistenceContext
    private EntityManager entityManager;

    void tell(MessageKind kind, DomainEvent event, Collection<Recipient> recipients, MessageFacts facts) {
        recipients.forEach(recipient -> tell(kind, event, recipient, facts));
    }

    /**
     * Counts an application in the notice of its posting and day (UTC), and sends a mail only for the first one: many
     * people may apply for a job.
     */
    void countArrival(JobApplicationSubmitted event, Collection<Recipient> recruiters, MessageFacts facts) {
        for (Recipient recruiter : recruiters) {
            MessageFacts personal = facts.to(recruiter.name());
            boolean isFirst = recruiter
                    .account()
                    .map(account -> isFirstArrival(event, account, personal))
                    .orElse(true);
            if (isFirst) {
                entityManager.persist(new OutboxMessage(
                        MessageKind.APPLICATION_ARRIVED, event, recruiter.email(), recruiter.language(), personal));
            }
        }
    }

    private boolean isFirstArrival(JobApplicationSubmitted event, AccountId reader, MessageFacts facts) {
        return (boolean) entityManager
                .createNativeQuery(
                        "select jobwright_count_arrival(:id, :reader, :kind, cast(:facts as jsonb), :posting, :at)",
                        Boolean.class)
                .setParameter("id", NoticeId.next().value())
                .setParameter("reader", reader.value())
                .setParameter("kind", MessageKind.APPLICATION_ARRIVED.name())
                .setParameter("facts", Json.write(facts.withoutToken()))
                .setParameter("posting", event.posting().value())
                .setParameter("at", event.at().atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    void tell(MessageKind kind, DomainEvent event, Recipient recipient, MessageFacts facts) {
        MessageFacts personal = facts.to(recipient.name());
        if (kind.isMailed()) {
            entityManager.persist(new OutboxMessage(kind, event, recipient.email(), recipient.language(), personal));
        }
        if (kind.isShownInWorkspace()) {
            recipient
                    .account()
                    .ifPresent(account -> entityManager.persist(new Notice(account, kind, personal, event.at())));
        }
    }

    /** Deletes the secrets of earlier mails of these kinds about a subject: they were used, or are no longer valid. */
    void forgetLinks(UUID subject, MessageKind... kinds) {
        entityManager
                .createNativeQuery("select jobwright_forget_links(:subject, :kinds)", Integer.class)
                .setParameter("subject", subject)
                .setParameter("kinds", Stream.of(kinds).map(Enum::name).toArray(String[]::new))
                .getSingleResult();
    }

    /**
     * Deletes what waits to be mailed about candidates' messages.
     *
     * @param member to whom; null for all of the organization
     */
    void forgetMessages(OrganizationId organization, AccountId member) {
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(jobwright_forget_message_mails(:organization, :member) as text)", String.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("member", member == null ? null : member.value(), UUID.class)
                .getSingleResult();
    }

    /** Notifies in the workspace only. */
    void notice(MessageKind kind, AccountId account, MessageFacts facts, Instant now) {
        entityManager.persist(new Notice(account, kind, facts, now));
    }
}
