package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/** Delivers messages, and tells by mail of those that stay unread; each in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class MessageDeliveryService {

    private static final int BATCH = 200;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageFileRepository files;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The messages that nobody took back in time. */
    public List<MessageId> due() {
        return conversations.due(clock.instant(), BATCH);
    }

    /** Delivers one of those that are due; does nothing if it was taken back meanwhile. After a withdrawal nobody gets it any more. */
    public void deliver(MessageId id) {
        Instant now = clock.instant();
        conversations.lockFree(id).filter(message -> message.isDue(now)).ifPresent(message -> {
            if (isOver(message)) {
                files.drop(id);
                events.fire(message.takeBack(now));
            } else {
                events.fire(message.deliver(now));
            }
        });
    }

    /** Tries a message later that could not be delivered: it does not stand before the others. */
    public void postpone(MessageId id) {
        conversations.lockFree(id).ifPresent(message -> message.postpone(clock.instant()));
    }

    private boolean isOver(Message message) {
        return applications
                .find(message.getConversation().getApplication())
                .map(JobApplication::isWithdrawn)
                .orElse(true);
    }

    /** Conversations in which a side has not read something for a while. */
    public List<ConversationId> unmailed(MessageSide reader) {
        return conversations.unmailed(reader, clock.instant(), BATCH);
    }

    /** Tells the side by one mail, unless it has read everything meanwhile. */
    public void mail(ConversationId id, MessageSide reader) {
        Instant now = clock.instant();
        conversations.lockUnmailed(id, reader, now).ifPresent(conversation -> {
            List<Message> unread = conversations.lockUnmailed(id, reader);
            if (!unread.isEmpty()) {
                events.fire(conversation.mail(reader, unread, now));
            }
        });
    }
}
