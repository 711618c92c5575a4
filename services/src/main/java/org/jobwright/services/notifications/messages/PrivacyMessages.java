package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.privacy.ErasureEvent.AccountErased;
import org.jobwright.domain.privacy.ErasureEvent.ErasureAsked;

/** Mails to people who have their account deleted. */
@ApplicationScoped
class PrivacyMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes ErasureAsked event) {
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.ERASURE_ASKED, event, person, MessageFacts.NONE));
    }

    /** The receipt; it is deleted as soon as it was sent. */
    void erased(@Observes AccountErased event) {
        Recipient person = new Recipient(Optional.empty(), event.name(), event.address(), event.language());
        messenger.tell(MessageKind.ERASURE_DONE, event, person, MessageFacts.NONE);
    }
}
