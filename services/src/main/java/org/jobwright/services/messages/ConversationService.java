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
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What both sides do in a conversation. Nothing here changes the application or what the candidate knows of it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ConversationService {

    @Inject
    private ConversationAccess access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageWriter messages;

    @Inject
    private MessageDraftRepository drafts;

    @Inject
    private MessageFileRepository files;

    @Inject
    private Documents documents;

    @Inject
    private MessageTemplateRepository templates;

    @Inject
    private WritingObstacles obstacles;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Writes to the other side. What its author is still writing in the workspace stays when a program writes for them.
     *
     * @throws StaleData if others wrote meanwhile; the writer reads that first
     * @throws CannotWrite if the side cannot write now
     */
    @RolesAllowed({Role.PERSON, Role.MESSAGES_WRITE})
    public MessageId send(@Valid SendMessage command) {
        Correspondent writer = access.require(command.application());
        JobApplication application = writer.application();
        Instant now = clock.instant();
        limit.require(Limit.MESSAGE, writer.person() + "/" + application.getId());
        if (writer.side() == MessageSide.EMPLOYER) {
            limit.require(Limit.MEMBER_MAIL, writer.person(), 1, "shared.too-many-mails");
        }
        conversations.lock(application);
        obstacles.of(writer, now).ifPresent(obstacle -> {
            throw obstacle;
        });
        if (conversations.countOfOthers(application.getId(), writer.side(), caller.identity()) != command.seen()) {
            throw new StaleData();
        }
        Message message = messages.write(writer, command.body(), now);
        if (command.template() != null && writer.side() == MessageSide.EMPLOYER) {
            message.beganWith(templates
                    .get(command.template(), application.getOrganization(), writer.person())
                    .getId());
        }
        if (caller.program().isEmpty()) {
            drafts.delete(application.getId(), writer.person());
            files.send(message.getId(), application.getId(), writer.person());
        }
        return message.getId();
    }

    /** Takes a message back before it is delivered; its text and files are added to the draft of the caller. */
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
        files.takeBack(id, writer.application().getId(), writer.person(), now);
        drafts.append(writer.application().getId(), writer.person(), text, now);
    }

    /** Stores an unfinished message, visible only to its author. */
    public void saveDraft(ApplicationReference reference, String text) {
        Correspondent writer = access.require(reference);
        requireWriter(writer);
        drafts.save(writer.application().getId(), writer.person(), text, clock.instant());
    }

    /**
     * Adds a file to the unfinished message.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation if the file is refused, or there are enough
     */
    public void addFile(ApplicationReference reference, UploadedFile file) {
        Correspondent writer = access.require(reference);
        requireWriter(writer);
        JobApplication application = writer.application();
        application.requireNotWithdrawn();
        limit.require(Limit.MESSAGE_FILE, writer.person());
        conversations.lock(application); // of two files at once the second is counted after the first
        if (files.ofDraft(application.getId(), writer.person()).size() >= Message.MOST_FILES) {
            throw new RuleViolation("messages.files.too-many", Message.MOST_FILES);
        }
        DocumentSummary document = documents.take(file, writer.person());
        files.addToDraft(document.id(), application.getId(), writer.person(), clock.instant());
    }

    /** Removes a file from the unfinished message. */
    public void removeFile(ApplicationReference reference, DocumentId document) {
        Correspondent writer = access.require(reference);
        files.removeFromDraft(document, writer.application().getId(), writer.person());
    }

    /**
     * The caller has the conversation on the screen: the other side sees when it was read. What a member opens who cannot
     * answer stays unread, for those who can.
     */
    public void open(ApplicationReference reference) {
        Correspondent reader = access.require(reference);
        Instant now = clock.instant();
        if (reader.readsMessages()
                && conversations.find(reader.application().getId()).isPresent()) {
            if (reader.mayWrite()) {
                conversations
                        .lockUnread(reader.application().getId(), reader.side())
                        .forEach(message -> message.read(now));
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
