package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.messages.ConversationEvent.MessagesUnread;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.services.notifications.messages.MessageFactsRepository.Written;

/**
 * Mails about messages that stay unread, with their text: whoever may read it in the workspace gets it. Each person gets
 * a mail of their own, so that nobody learns another address.
 */
@ApplicationScoped
class ConversationMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void unread(@Observes MessagesUnread event) {
        Written written = facts.written(event.messages());
        if (event.reader() == MessageSide.CANDIDATE) {
            MessageFacts message = facts.ownApplication(event.application())
                    .saying(written.text())
                    .by(written.author());
            facts.account(event.candidate())
                    .ifPresent(person -> messenger.tell(MessageKind.MESSAGE_RECEIVED, event, person, message));
        } else {
            MessageFacts message = facts.application(event.application())
                    .aboutApplication(new ApplicationFacts(facts.reference(event.application()), null, null))
                    .saying(written.text())
                    .by(facts.applicant(event.application()));
            messenger.tell(MessageKind.MESSAGE_ARRIVED, event, facts.handlers(event.application()), message);
        }
    }
}
