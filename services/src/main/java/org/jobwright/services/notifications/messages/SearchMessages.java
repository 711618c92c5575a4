package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.search.alerts.NewJobsFound;

/** Messages about saved searches. */
@ApplicationScoped
class SearchMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void found(@Observes NewJobsFound event) {
        MessageFacts message = MessageFacts.NONE.telling(event.found()).withToken(event.token());
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.JOBS_FOUND, event, person, message));
    }
}
