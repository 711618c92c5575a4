package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationEvent.MessageSent;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.shared.DomainEvent;

/** Writes a message, for services that have already checked that the person may. */
@ApplicationScoped
class MessageWriter {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private Event<DomainEvent> events;

    Message write(Correspondent writer, String body, Instant now) {
        JobApplication application = writer.application();
        Conversation conversation = conversations.lock(application);
        Message message = conversation.write(writer.side(), writer.person(), body, now);
        conversations.add(message);
        events.fire(new MessageSent(
                conversation.getId(), message.getId(), application.getOrganization(), writer.side(), now));
        return message;
    }
}
