package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.talent.PoolEvent.PoolAsked;

/** Mails and notices to candidates about talent pools. */
@ApplicationScoped
class PoolMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes PoolAsked event) {
        MessageFacts message = MessageFacts.NONE.aboutOrganization(facts.organizationName(event.organization()));
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.POOL_ASKED, event, person, message));
    }
}
