package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationEvent.MessageSent;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.ReadingRepository;

/** What both sides do in a conversation. Nothing here changes the application or what the candidate knows of it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ConversationService {

    @Inject
    private ConversationAccess access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageDraftRepository drafts;

    @Inject
    private WritingObstacles obstacles;

    @Inject
    private ReadingRepository readings;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Writes to the other side.
     *
     * @throws StaleData if others wrote meanwhile; the writer reads that first
     * @throws CannotWrite if the side cannot write now
     */
    public MessageId send(@Valid SendMessage command) {
        Correspondent writer = access.require(command.application());
        JobApplication application = writer.application();
        Instant now = clock.instant();
        Conversation conversation = conversations.lock(application);
        obstacles.of(writer, now).ifPresent(obstacle -> {
            throw obstacle;
        });
        if (conversations.countOfOthers(application.getId(), writer.side(), writer.person()) != command.seen()) {
            throw new StaleData();
        }
        Message message = conversation.write(writer.side(), writer.person(), command.body(), now);
        conversations.add(message);
        drafts.delete(application.getId(), writer.person());
        events.fire(new MessageSent(
                conversation.getId(), message.getId(), application.getOrganization(), writer.side(), now));
        return message.getId();
    }

    /** Takes a message back before it is delivered; its text becomes the draft of the caller. */
    public void takeBack(ApplicationReference reference, MessageId id) {
        Correspondent writer = access.require(reference);
        Message message = conversations
                .lock(id)
                .filter(found -> found.getConversation()
                        .getApplication()
                        .equals(writer.application().getId()))
                .filter(found -> found.getSide() == writer.side())
                .orElseThrow(NotFound::new);
        requireWriter(writer);
        Instant now = clock.instant();
        String text = message.getBody();
        events.fire(message.takeBack(now));
        if (drafts.find(writer.application().getId(), writer.person()).isEmpty()) {
            drafts.save(writer.application().getId(), writer.person(), text, now);
        }
    }

    /** Stores an unfinished message, visible only to its author. */
    public void saveDraft(ApplicationReference reference, String text) {
        Correspondent writer = access.require(reference);
        requireWriter(writer);
        drafts.save(writer.application().getId(), writer.person(), text, clock.instant());
    }

    /** The caller has the conversation on the screen: the other side sees when it was read. */
    public void open(ApplicationReference reference) {
        Correspondent reader = access.require(reference);
        Instant now = clock.instant();
        if (reader.readsMessages()
                && conversations.find(reader.application().getId()).isPresent()) {
            conversations
                    .lockUnread(reader.application().getId(), reader.side())
                    .forEach(message -> message.read(now));
            if (reader.side() == MessageSide.EMPLOYER) {
                readings.opened(reader.application().getId(), reader.person(), now);
            }
        }
    }

    /** The caller's side puts the conversation away until the next message, or takes it up again. */
    public void setDone(ApplicationReference reference, boolean done) {
        Correspondent reader = access.require(reference);
        requireWriter(reader);
        Conversation conversation =
                conversations.find(reader.application().getId()).orElseThrow(NotFound::new);
        if (done) {
            conversation.putAway(reader.side(), clock.instant());
        } else {
            conversation.takeUp(reader.side());
        }
    }

    private static void requireWriter(Correspondent person) {
        if (!person.mayWrite()) {
            throw new CannotWrite(WritingObstacle.READER_ONLY, null);
        }
    }
}
