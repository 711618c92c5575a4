package org.jobwright.services.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.Notice;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.shared.DomainEvent;

/** Writes down what a person is told, for the mailbox and for the workspace. */
@ApplicationScoped
class Messenger {

    @PersistenceContext
    private EntityManager entityManager;

    void tell(MailKind kind, DomainEvent event, Collection<Recipient> recipients, MessageFacts facts) {
        recipients.forEach(recipient -> tell(kind, event, recipient, facts));
    }

    void tell(MailKind kind, DomainEvent event, Recipient recipient, MessageFacts facts) {
        MessageFacts personal = facts.to(recipient.name());
        entityManager.persist(new OutboxMessage(kind, event, recipient.email(), recipient.language(), personal));
        if (kind.isShownInWorkspace()) {
            recipient
                    .account()
                    .ifPresent(account -> entityManager.persist(new Notice(account, kind, personal, event.at())));
        }
    }
}
