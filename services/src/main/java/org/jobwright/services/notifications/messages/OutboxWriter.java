package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.notifications.DigestLine;
import org.jobwright.domain.notifications.MailChoice;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.domain.notifications.NoticeId;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.notifications.settings.MailSettingsRepository;

/** Writes the mail and the notice for a person, who may have switched such mails off. */
@ApplicationScoped
class OutboxWriter {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailSettingsRepository settings;

    void tell(MessageKind kind, DomainEvent event, Collection<Recipient> recipients, MessageFacts facts) {
        recipients.forEach(recipient -> tell(kind, event, recipient, facts));
    }

    /**
     * Counts an application in the notice of its posting and day (UTC), and sends a mail at once only for the first
     * one: many people may apply for a job. The daily mail counts all of them.
     */
    void countArrival(JobApplicationSubmitted event, Collection<Recipient> recruiters, MessageFacts facts) {
        for (Recipient recruiter : recruiters) {
            MessageFacts personal = facts.to(recruiter.name());
            boolean isFirst = recruiter
                    .account()
                    .map(account -> isFirstArrival(event, account, personal))
                    .orElse(true);
            mail(MessageKind.APPLICATION_ARRIVED, event, recruiter, personal, isFirst);
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
                .setParameter("facts", Json.write(facts.withoutSecrets()))
                .setParameter("posting", event.posting().value())
                .setParameter("at", event.at().atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    void tell(MessageKind kind, DomainEvent event, Recipient recipient, MessageFacts facts) {
        MessageFacts personal = facts.to(recipient.name());
        if (kind.isMailed()) {
            mail(kind, event, recipient, personal, true);
        }
        if (kind.isShownInWorkspace()) {
            recipient
                    .account()
                    .ifPresent(account -> entityManager.persist(new Notice(account, kind, personal, event.at())));
        }
    }

    /**
     * Tells a candidate of an answer. While another application of theirs runs at the same employer, the mail waits a
     * moment and names what is answered until then, too. Each answer is told in its own transaction: one that fails leaves
     * the mail about the others as it is.
     */
    void tellAnswer(JobApplicationId application, DomainEvent event, Recipient candidate, MessageFacts facts) {
        MessageFacts personal = facts.to(candidate.name());
        candidate
                .account()
                .ifPresent(account -> entityManager.persist(
                        new Notice(account, MessageKind.DECISION_RELEASED, personal, event.at())));
        List<DigestLine> line = List.of(new DigestLine(MessageKind.DECISION_RELEASED, facts, 1));
        Joining joining = join(application, candidate, line);
        if (joining != Joining.JOINED) {
            OutboxMessage mail = new OutboxMessage(
                    MessageKind.DECISION_RELEASED,
                    event,
                    candidate.email(),
                    candidate.language(),
                    joining == Joining.HELD ? personal.listing(line) : personal);
            if (joining == Joining.HELD) {
                mail.waitForOthers();
            }
            entityManager.persist(mail);
        }
    }

    /** Takes the answer to an application that was withdrawn out of what is not mailed yet. */
    void forgetAnswer(JobApplicationId application) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select cast(jobwright_forget_answer(:application) as text)", String.class)
                .setParameter("application", application.value())
                .getSingleResult();
    }

    /** What became of an answer: it is in the mail about another one, waits for others, or is alone. */
    private enum Joining {
        JOINED,
        HELD,
        ALONE
    }

    private Joining join(JobApplicationId application, Recipient candidate, List<DigestLine> line) {
        return Joining.valueOf((String) entityManager
                .createNativeQuery(
                        "select jobwright_join_answer(:application, :address, :language, cast(:line as jsonb))",
                        String.class)
                .setParameter("application", application.value())
                .setParameter("address", candidate.email().value())
                .setParameter("language", candidate.language().name())
                .setParameter("line", Json.write(line))
                .getSingleResult());
    }

    /** Writes a mail when its reader wants it. */
    private void mail(MessageKind kind, DomainEvent event, Recipient reader, MessageFacts facts, boolean atOnce) {
        MailChoices choices = reader.account()
                .filter(account -> kind.group().isPresent() || kind.waitsInQuietHours())
                .map(settings::of)
                .orElse(MailChoices.NONE);
        MailChoice choice = choices.of(kind);
        if (choice == MailChoice.DAILY || choice == MailChoice.AT_ONCE && atOnce) {
            OutboxMessage mail = new OutboxMessage(kind, event, reader.email(), reader.language(), facts);
            if (choice == MailChoice.DAILY) {
                mail.collect(choices.nextMorning(event.at()));
            } else {
                mail.holdUntil(choices.dueAt(kind, event.at()));
            }
            entityManager.persist(mail);
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

    /** Deletes mails of these kinds about a subject that are sent, or never will be; only for the system. */
    void forget(UUID subject, MessageKind... kinds) {
        entityManager
                .createNativeQuery("delete from outbox_message where subject_id = :subject and kind = any(:kinds)"
                        + " and state <> 'PENDING'")
                .setParameter("subject", subject)
                .setParameter("kinds", Stream.of(kinds).map(Enum::name).toArray(String[]::new))
                .executeUpdate();
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
